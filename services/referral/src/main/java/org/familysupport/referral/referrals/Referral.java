package org.familysupport.referral.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralFact;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.referral.consents.ConsentLimits;
import org.familysupport.referral.deadlines.Terms;
import org.familysupport.referral.handovers.Side;
import org.familysupport.referral.handovers.StatusReasons;
import org.jspecify.annotations.Nullable;

/**
 * A request for help about one subject, with a task for each receiver.
 *
 * <p>Its status is that of the task that was taken; while nobody has taken it, it is requested as long as anybody is still
 * asked, and then what the last answer made of it.
 */
@Entity
@Table(name = "referrals")
public class Referral extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private UUID source;

    private @Nullable UUID target;

    /** Follows the responsibility by a statement of its own ({@link FollowResponsibility}). */
    @Column(name = "taken_over_by", insertable = false, updatable = false)
    private @Nullable UUID takenOverBy;

    private ReferralStatus status;

    @Column(updatable = false)
    private String category;

    @Column(updatable = false)
    private String priority;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String purpose;

    @Embedded
    private LegalBasis legalBasis;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(updatable = false)
    private @Nullable UUID replaces;

    @Column(name = "capacity_reason", updatable = false)
    private @Nullable String capacityReason;

    @Embedded
    private @Nullable Recommendation recommendation;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "first_requested_at", updatable = false)
    private Instant firstRequestedAt;

    @Column(updatable = false)
    private @Nullable UUID redirects;

    @Column(name = "part_of", updatable = false)
    private @Nullable UUID partOf;

    @Column(name = "is_return", updatable = false)
    private boolean returning;

    @Column(name = "pool_territory", updatable = false)
    private @Nullable String poolTerritory;

    @Column(name = "pool_type", updatable = false)
    private @Nullable String poolType;

    @Column(name = "business_status")
    private @Nullable String businessStatus;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "consent_ended_at")
    private @Nullable Instant consentEndedAt;

    /** Who leads it has cancelled it itself: it needs the help no more. */
    private boolean withdrawn;

    @Transient
    private List<ReferralTask> tasks = List.of();

    @Transient
    private @Nullable ConsentLimits limits;

    @Transient
    private Terms terms = new Terms(List.of(), List.of());

    protected Referral() {}

    Referral(ReferralId id, ReferralDraft draft, Origin origin, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.subjectKind = draft.subject().kind();
        this.subject = draft.subject().id();
        this.source = draft.source().value();
        this.status = ReferralStatus.REQUESTED;
        this.category = draft.category();
        this.priority = draft.priority();
        this.reason = draft.reason();
        this.purpose = draft.purpose();
        this.legalBasis = draft.legalBasis();
        this.note = draft.note();
        this.replaces = draft.replaces() == null ? null : draft.replaces().value();
        this.capacityReason = draft.capacityReason();
        this.recommendation = draft.recommendation();
        this.requestedAt = now;
        Instant first = origin.firstRequestedAt();
        this.firstRequestedAt = first == null ? now : first;
        this.redirects = origin.redirects() == null ? null : origin.redirects().value();
        this.partOf = origin.partOf() == null ? null : origin.partOf().value();
        this.returning = origin.returning();
        Pool pool = draft.pool();
        this.poolTerritory = pool == null ? null : pool.territory();
        this.poolType = pool == null ? null : pool.organisationType();
        this.tasks = draft.receivers().stream()
                .map(receiver -> new ReferralTask(id.value(), receiver, now))
                .toList();
    }

    /** Gives it the tasks that were read with it. */
    Referral with(List<ReferralTask> read) {
        tasks = List.copyOf(read);
        return this;
    }

    /** Gives it what the consent opens on which it rests, as read with it; null where it rests on another ground. */
    Referral limitedTo(@Nullable ConsentLimits read) {
        limits = read;
        return this;
    }

    /** Gives it the terms that were read with it, or that run now. */
    Referral with(Terms known) {
        terms = known;
        return this;
    }

    /** It was sent: each receiver gets a preview. */
    StepTaken requested() {
        ReferralRequested fact = new ReferralRequested(
                id(),
                version(),
                subject(),
                source(),
                receivers(tasks),
                category,
                priority,
                reason,
                purpose,
                legalBasis.kind(),
                requestedAt,
                replaces());
        return new StepTaken(fact, give(tasks, ReferralLifecycle.FIRST.access(), requestedAt, null));
    }

    /**
     * Takes a step that the lifecycle allows: what it does to the tasks, to the whole, and to the access that goes with it.
     *
     * @param tail how long a receiver may read on after the end
     */
    StepTaken take(Deed deed, Duration tail) {
        ReferralStep step = deed.step();
        List<ReferralTask> concerned = concernedBy(deed);
        concerned.forEach(task -> act(task, deed));
        List<ReferralTask> lost = deed.act().takes() ? takenBy(deed) : List.of();
        status = asked().isEmpty() ? step.to() : ReferralStatus.REQUESTED;
        businessStatus = saidOfTheWhole(step.says());
        settledAt = deed.act().settles() ? deed.at() : settledAt;
        withdrawn = withdrawn || takesBack(deed);
        changed(deed.actor(), deed.at());
        Instant until = step.access() == TargetAccess.TAIL ? deed.at().plus(tail) : null;
        List<GrantFact> grants = give(concerned, step.access(), deed.at(), until);
        grants.addAll(give(lost, TargetAccess.NONE, deed.at(), null));
        return new StepTaken(ActFacts.of(deed, this, nextVersion(), receivers(concerned), receivers(lost)), grants);
    }

    private boolean takesBack(Deed deed) {
        return deed.act() == ReferralAct.CANCELLATION
                && deed.seat().side() == Side.SOURCE
                && deed.by().equals(answering());
    }

    private void act(ReferralTask task, Deed deed) {
        ReferralStep step = deed.step();
        switch (deed.act()) {
            case BUSINESS_STATUS -> task.tell(deed.words());
            case REJECTION_CONFIRMATION -> task.moveAsSaid(step.to(), step.says(), deed.at());
            default -> {
                if (isBySuccessor(deed)) {
                    task.moveBySuccessor(step.to(), step.says(), deed.words(), deed.at());
                } else {
                    task.move(step.to(), step.says(), deed.words(), deed.at());
                }
            }
        }
    }

    private boolean isBySuccessor(Deed deed) {
        return deed.seat().side() == Side.SOURCE && !deed.by().equals(source());
    }

    /** A target's act is about its own task, the source's about every task that can still take the step. */
    private List<ReferralTask> concernedBy(Deed deed) {
        return switch (deed.act()) {
            case CLAIM -> opened(deed);
            // What is made of it then is a referral of its own, or a word of the source: the task stays.
            case RETURN, CONFIRMATION, RENEWAL, CLOSURE -> List.of();
            case REJECTION_CONFIRMATION, REJECTION_REFUSAL ->
                tasks.stream().filter(ReferralTask::denied).toList();
            case ENTERED_IN_ERROR -> tasks;
            default ->
                tasks.stream()
                        .filter(task -> deed.seat().side() == Side.TARGET
                                ? task.receiver().equals(deed.by())
                                : task.status().live())
                        .toList();
        };
    }

    /** Who takes it from a pool is asked in the moment in which it takes it. */
    private List<ReferralTask> opened(Deed deed) {
        ReferralTask task = new ReferralTask(uuid(), deed.by(), deed.at());
        tasks = Stream.concat(tasks.stream(), Stream.of(task)).toList();
        return List.of(task);
    }

    /** What stands beside the status of the whole: a denial that waits, what who has it says, or what the step says. */
    private @Nullable String saidOfTheWhole(@Nullable String bySource) {
        if (tasks.stream().anyMatch(ReferralTask::denied)) {
            return BusinessStatuses.DENIAL_TO_CONFIRM;
        }
        OrganisationId taken = target();
        return taken == null
                ? bySource
                : taskOf(taken).map(ReferralTask::businessStatus).orElse(null);
    }

    /** From now on it is this receiver's; all who were still asked have lost. */
    private List<ReferralTask> takenBy(Deed deed) {
        target = deed.by().value();
        List<ReferralTask> lost = asked();
        lost.forEach(task -> task.lose(deed.at()));
        return lost;
    }

    private List<ReferralTask> asked() {
        return tasks.stream().filter(ReferralTask::asked).toList();
    }

    private List<GrantFact> give(List<ReferralTask> to, TargetAccess access, Instant now, @Nullable Instant until) {
        List<GrantFact> facts = new ArrayList<>();
        to.forEach(task -> facts.addAll(task.give(access, subject(), limits, now, until)));
        return facts;
    }

    private static List<OrganisationId> receivers(List<ReferralTask> tasks) {
        return tasks.stream().map(ReferralTask::receiver).toList();
    }

    /**
     * The consent on which it rests has ended: it pauses if somebody has it, else it is cancelled; all access by it closes,
     * also what was left after its end.
     */
    ConsentEnd consentEnded(Instant at) {
        List<ReferralFact> facts = new ArrayList<>();
        if (status.live() && consentEndedAt == null) {
            facts.add(stopped(at));
        }
        List<GrantFact> grants = new ArrayList<>();
        tasks.forEach(task -> grants.addAll(task.forget(subject(), at)));
        return new ConsentEnd(facts, grants);
    }

    private ReferralFact stopped(Instant at) {
        OrganisationId taken = target();
        ReferralStatus to = taken == null ? ReferralStatus.CANCELLED : ReferralStatus.ON_HOLD;
        List<ReferralTask> live =
                tasks.stream().filter(task -> task.status().live()).toList();
        live.forEach(task -> task.move(to, null, ActWords.because(StatusReasons.CONSENT_WITHDRAWN), at));
        status = to;
        businessStatus = null;
        consentEndedAt = at;
        changed(new ActorRef(source, "system"), at);
        return taken == null
                ? new ReferralCancelled(
                        id(),
                        nextVersion(),
                        subject(),
                        source(),
                        receivers(live),
                        source(),
                        StatusReasons.CONSENT_WITHDRAWN,
                        at)
                : new ReferralHeld(
                        id(), nextVersion(), subject(), source(), taken, StatusReasons.CONSENT_WITHDRAWN, at);
    }

    /**
     * Those who did not answer in time are asked no longer; nobody's act. While others may still answer, it is one at a time,
     * for each has a fact of its own.
     */
    StepTaken unanswered(Set<OrganisationId> late, Instant at) {
        List<ReferralTask> asked = asked();
        List<ReferralTask> silent =
                asked.stream().filter(task -> late.contains(task.receiver())).toList();
        List<ReferralTask> concerned = silent.size() == asked.size() ? silent : silent.subList(0, 1);
        concerned.forEach(task -> task.move(
                ReferralStatus.CANCELLED, BusinessStatuses.EXPIRED, ActWords.because(StatusReasons.NOT_ANSWERED), at));
        status = asked().isEmpty() ? ReferralStatus.CANCELLED : ReferralStatus.REQUESTED;
        businessStatus = saidOfTheWhole(status == ReferralStatus.CANCELLED ? BusinessStatuses.EXPIRED : null);
        changed(new ActorRef(source, "system"), at);
        ReferralFact fact = status == ReferralStatus.CANCELLED
                ? new ReferralCancelled(
                        id(),
                        nextVersion(),
                        subject(),
                        source(),
                        receivers(concerned),
                        source(),
                        StatusReasons.NOT_ANSWERED,
                        at)
                : new ReferralRejected(
                        id(),
                        nextVersion(),
                        subject(),
                        source(),
                        concerned.getFirst().receiver(),
                        StatusReasons.NOT_ANSWERED,
                        status.code(),
                        at);
        return new StepTaken(fact, give(concerned, TargetAccess.NONE, at, null));
    }

    /** The source has taken the family back: what was still open of this ends. */
    StepTaken givenBack(Instant at) {
        return ended(Objects.requireNonNull(target()), StatusReasons.RETURNED, at);
    }

    /** Who is to take a family back, or has, has handed it over: whoever gives it back asks who answers for it now. */
    StepTaken outlived(OrganisationId former, Instant at) {
        return ended(former, StatusReasons.RESPONSIBILITY_MOVED, at);
    }

    private StepTaken ended(OrganisationId by, String reason, Instant at) {
        List<ReferralTask> live =
                tasks.stream().filter(task -> task.status().live()).toList();
        live.forEach(task -> task.move(ReferralStatus.CANCELLED, null, ActWords.because(reason), at));
        status = ReferralStatus.CANCELLED;
        businessStatus = null;
        changed(new ActorRef(source, "system"), at);
        ReferralCancelled fact =
                new ReferralCancelled(id(), nextVersion(), subject(), source(), receivers(live), by, reason, at);
        return new StepTaken(fact, give(live, TargetAccess.NONE, at, null));
    }

    /** What the consent opens on which it rests; null where it rests on another ground. */
    public @Nullable ConsentLimits limits() {
        return limits;
    }

    /** Whether it may go on: not after the consent on which it rests has ended. */
    boolean mayGoOn() {
        return consentEndedAt == null;
    }

    public ReferralId id() {
        return new ReferralId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subject);
    }

    /** Who asks. */
    public OrganisationId source() {
        return new OrganisationId(source);
    }

    /** Who has taken over the responsibility from the source since, if anybody. */
    @Nullable
    OrganisationId takenOverBy() {
        return takenOverBy == null ? null : new OrganisationId(takenOverBy);
    }

    /** Who acts on the source's side now: the source, or who has taken over the responsibility from it. */
    OrganisationId answering() {
        return Objects.requireNonNullElse(takenOverBy(), source());
    }

    /** Whether this is who asked, and has handed the responsibility over since: it reads on, and another acts. */
    boolean handedOverBy(OrganisationId organisation) {
        return organisation.equals(source()) && !organisation.equals(answering());
    }

    /** Who has taken it, if anybody. */
    public @Nullable OrganisationId target() {
        return target == null ? null : new OrganisationId(target);
    }

    public ReferralStatus status() {
        return status;
    }

    /** How it stands beside its status: code of the list {@code business-status}. */
    public @Nullable String businessStatus() {
        return businessStatus;
    }

    /** How the whole stands, for its source. */
    Position standing() {
        return new Position(
                status,
                businessStatus,
                GuardedNeeds.include(category),
                settledAt != null,
                pool() != null,
                returning,
                false);
    }

    /** How one receiver's task stands. */
    Position standingOf(ReferralTask task) {
        return new Position(
                task.status(),
                task.businessStatus(),
                GuardedNeeds.include(category),
                true,
                false,
                returning,
                task.receiver().equals(takenOverBy()));
    }

    /** To whom it stands, or stood, open, where nobody was named. */
    public @Nullable Pool pool() {
        return poolTerritory == null ? null : new Pool(poolTerritory, poolType);
    }

    public String category() {
        return category;
    }

    public String priority() {
        return priority;
    }

    public String reason() {
        return reason;
    }

    public String purpose() {
        return purpose;
    }

    public LegalBasis legalBasis() {
        return legalBasis;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable ReferralId replaces() {
        return replaces == null ? null : new ReferralId(replaces);
    }

    /** Why receivers were asked who might have had no room: code of the list {@code capacity-reason}. */
    public @Nullable String capacityReason() {
        return capacityReason;
    }

    /** The check-up that recommends it, if one does. */
    public @Nullable Recommendation recommendation() {
        return recommendation;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** When this help was asked for at first: waiting is counted from then. */
    public Instant firstRequestedAt() {
        return firstRequestedAt;
    }

    /** The one whose receivers are asked no longer. */
    public @Nullable ReferralId redirects() {
        return redirects == null ? null : new ReferralId(redirects);
    }

    /** The one by which the help has failed, or which is given back. */
    public @Nullable ReferralId partOf() {
        return partOf == null ? null : new ReferralId(partOf);
    }

    /** Whether the family is to be taken back by it. */
    public boolean returning() {
        return returning;
    }

    /** When the source took note of how it ended; null for not yet. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }

    /** The terms that run, for whom, and by which rules new ones are reckoned. */
    public Terms terms() {
        return terms;
    }

    /** What each receiver is asked. */
    public List<ReferralTask> tasks() {
        return tasks;
    }

    /** What this receiver is asked. */
    Optional<ReferralTask> taskOf(OrganisationId receiver) {
        return tasks.stream().filter(task -> task.receiver().equals(receiver)).findFirst();
    }
}
