package org.familysupport.referral.referrals;

import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
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
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralEnteredInError;
import org.familysupport.events.referral.ReferralFact;
import org.familysupport.events.referral.ReferralFailed;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
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

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Transient
    private List<ReferralTask> tasks = List.of();

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

    /** It was sent: each receiver gets a preview. */
    StepTaken requested(ReferralStep step, Duration tail) {
        ReferralRequested fact = new ReferralRequested(
                id(),
                version(),
                subject(),
                source(),
                tasks.stream().map(ReferralTask::receiver).toList(),
                category,
                priority,
                reason,
                purpose,
                legalBasis.kind(),
                requestedAt,
                replaces());
        return new StepTaken(fact, give(tasks, step.access(), requestedAt, tail));
    }

    /**
     * Takes a step that the lifecycle allows, for one seat: what it does to the tasks, to the whole, and to the access.
     *
     * @param deliveries services given within the referral by the target
     */
    StepTaken take(
            ReferralStep step, Seat seat, ActWords words, int deliveries, ActorRef actor, Instant now, Duration tail) {
        List<ReferralTask> concerned = concernedBy(step, seat);
        concerned.forEach(task -> task.move(step.to(), words, now));
        List<GrantFact> grants = give(concerned, step.access(), now, tail);
        List<ReferralTask> lost = List.of();
        if (step.act() == ReferralAct.ACCEPTANCE) {
            target = seat.organisation().value();
            lost = asked();
            lost.forEach(task -> task.lose(now));
            grants.addAll(give(lost, TargetAccess.NONE, now, tail));
        }
        status = asked().isEmpty() ? step.to() : ReferralStatus.REQUESTED;
        changed(actor, now);
        return new StepTaken(fact(step.act(), seat, concerned, lost, words, deliveries, now), grants);
    }

    /** A target's act is about its own task, the source's about every task that can still take the step. */
    private List<ReferralTask> concernedBy(ReferralStep step, Seat seat) {
        return tasks.stream()
                .filter(task -> seat.side() == Side.TARGET
                        ? task.receiver().equals(seat.organisation())
                        : step.act() == ReferralAct.ENTERED_IN_ERROR || task.status().live())
                .toList();
    }

    private List<GrantFact> give(List<ReferralTask> to, TargetAccess access, Instant now, Duration tail) {
        List<GrantFact> facts = new ArrayList<>();
        to.forEach(task -> facts.addAll(task.give(access, subject(), now, tail)));
        return facts;
    }

    private List<ReferralTask> asked() {
        return tasks.stream()
                .filter(task -> task.status() == ReferralStatus.REQUESTED)
                .toList();
    }

    private ReferralFact fact(
            ReferralAct act,
            Seat seat,
            List<ReferralTask> concerned,
            List<ReferralTask> lost,
            ActWords words,
            int deliveries,
            Instant now) {
        OrganisationId by = seat.organisation();
        String because = Objects.requireNonNullElse(words.reason(), "");
        return switch (act) {
            case REQUEST -> throw new IllegalArgumentException("a referral is requested once");
            case ACCEPTANCE ->
                new ReferralAccepted(id(), nextVersion(), subject(), source(), by, receivers(lost), now);
            case REJECTION -> rejected(by, because, now);
            // A receiver that steps back while others are still asked ends its own task only.
            case CANCELLATION ->
                status == ReferralStatus.REQUESTED
                        ? rejected(by, because, now)
                        : new ReferralCancelled(
                                id(), nextVersion(), subject(), source(), receivers(concerned), by, because, now);
            case START -> new ReferralStarted(id(), nextVersion(), subject(), source(), by, now);
            case HOLD -> new ReferralHeld(id(), nextVersion(), subject(), source(), by, because, now);
            case RESUMPTION -> new ReferralResumed(id(), nextVersion(), subject(), source(), by, now);
            case COMPLETION ->
                new ReferralCompleted(
                        id(),
                        nextVersion(),
                        subject(),
                        source(),
                        by,
                        Objects.requireNonNull(words.outcome()),
                        deliveries,
                        now);
            case FAILURE -> new ReferralFailed(id(), nextVersion(), subject(), source(), by, because, now);
            case ENTERED_IN_ERROR ->
                new ReferralEnteredInError(id(), nextVersion(), subject(), source(), receivers(concerned), now);
        };
    }

    private ReferralRejected rejected(OrganisationId by, String because, Instant now) {
        return new ReferralRejected(
                id(), nextVersion(), subject(), source(), by, because, status.code(), now);
    }

    private static List<OrganisationId> receivers(List<ReferralTask> tasks) {
        return tasks.stream().map(ReferralTask::receiver).toList();
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

    public Instant requestedAt() {
        return requestedAt;
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
