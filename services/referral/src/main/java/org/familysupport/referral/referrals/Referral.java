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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    @Embedded
    private @Nullable Recommendation recommendation;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "consent_ended_at")
    private @Nullable Instant consentEndedAt;

    @Transient
    private List<ReferralTask> tasks = List.of();

    @Transient
    private Terms terms = new Terms(List.of(), List.of());

    protected Referral() {}

    Referral(ReferralId id, ReferralDraft draft, ActorRef actor, Instant now) {
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
        this.recommendation = draft.recommendation();
        this.requestedAt = now;
        this.tasks = draft.receivers().stream()
                .map(receiver -> new ReferralTask(id.value(), receiver, now))
                .toList();
    }

    /** Gives it the tasks that were read with it. */
    Referral with(List<ReferralTask> read) {
        tasks = List.copyOf(read);
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
        concerned.forEach(task -> task.move(step.to(), deed.words(), deed.at()));
        List<ReferralTask> lost = deed.act() == ReferralAct.ACCEPTANCE ? takenBy(deed) : List.of();
        status = asked().isEmpty() ? step.to() : ReferralStatus.REQUESTED;
        changed(deed.actor(), deed.at());
        Instant until = step.access() == TargetAccess.TAIL ? deed.at().plus(tail) : null;
        List<GrantFact> grants = give(concerned, step.access(), deed.at(), until);
        grants.addAll(give(lost, TargetAccess.NONE, deed.at(), null));
        return new StepTaken(ActFacts.of(deed, this, nextVersion(), receivers(concerned), receivers(lost)), grants);
    }

    /** A target's act is about its own task, the source's about every task that can still take the step. */
    private List<ReferralTask> concernedBy(Deed deed) {
        return tasks.stream()
                .filter(task -> deed.seat().side() == Side.TARGET
                        ? task.receiver().equals(deed.by())
                        : deed.act() == ReferralAct.ENTERED_IN_ERROR
                                || task.status().live())
                .toList();
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
        to.forEach(task -> facts.addAll(task.give(access, subject(), now, until)));
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
        live.forEach(task -> task.move(to, ActWords.because(StatusReasons.CONSENT_WITHDRAWN), at));
        status = to;
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
        concerned.forEach(
                task -> task.move(ReferralStatus.CANCELLED, ActWords.because(StatusReasons.NOT_ANSWERED), at));
        status = asked().isEmpty() ? ReferralStatus.CANCELLED : ReferralStatus.REQUESTED;
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

    /** Who has taken it, if anybody. */
    public @Nullable OrganisationId target() {
        return target == null ? null : new OrganisationId(target);
    }

    public ReferralStatus status() {
        return status;
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

    /** The check-up that recommends it, if one does. */
    public @Nullable Recommendation recommendation() {
        return recommendation;
    }

    public Instant requestedAt() {
        return requestedAt;
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
