package org.familysupport.referral.signals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.RestrictedSignalEnded;
import org.familysupport.events.referral.RestrictedSignalFirstActionTaken;
import org.familysupport.events.referral.RestrictedSignalReceived;
import org.familysupport.events.referral.RestrictedSignalReviewStarted;
import org.familysupport.events.referral.SignalEnded;
import org.familysupport.events.referral.SignalEnding;
import org.familysupport.events.referral.SignalFact;
import org.familysupport.events.referral.SignalFirstActionTaken;
import org.familysupport.events.referral.SignalHandling;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.referral.SignalReceipt;
import org.familysupport.events.referral.SignalReceived;
import org.familysupport.events.referral.SignalReviewStarted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** That somebody may need help, from its coming to its end. */
@Entity
@Table(name = "signals")
public class Signal extends Aggregate {
    @Column(updatable = false)
    private UUID source;

    @Column(updatable = false)
    private UUID receiver;

    @Column(updatable = false)
    private String channel;

    @Column(updatable = false)
    private String topic;

    @Column(updatable = false)
    private boolean restricted;

    @Column(updatable = false)
    private String urgency;

    @Column(updatable = false)
    private boolean anonymous;

    @Column(updatable = false)
    private boolean unborn;

    @Column(updatable = false)
    private @Nullable String words;

    @Column(updatable = false)
    private @Nullable String contact;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "first_action_by", updatable = false)
    private @Nullable Instant firstActionBy;

    @Column(name = "first_action_at")
    private @Nullable Instant firstActionAt;

    /** When that was said: what is said after the term does not make it kept. */
    @Column(name = "first_action_noted_at")
    private @Nullable Instant firstActionNotedAt;

    private SignalStatus status;

    @Column(name = "subject_kind")
    private @Nullable String subjectKind;

    @Column(name = "subject_id")
    private @Nullable UUID subject;

    @Column(name = "linked_kind")
    private @Nullable String linkedKind;

    @Column(name = "linked_id")
    private @Nullable UUID linked;

    private @Nullable String reason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Signal() {}

    Signal(SignalDraft draft, ActorRef actor, Instant now) {
        super(SignalId.next().value(), actor, now);
        this.source = draft.source().value();
        this.receiver = draft.receiver().value();
        this.channel = draft.channel();
        this.topic = draft.topic();
        this.restricted = SignalTopics.isRestricted(draft.topic());
        this.urgency = draft.urgency();
        this.anonymous = draft.anonymous();
        this.unborn = draft.unborn();
        this.words = draft.words();
        this.contact = draft.contact();
        this.receivedAt = Objects.requireNonNullElse(draft.receivedAt(), now);
        this.firstActionBy = FirstActionPolicy.by(draft.urgency(), receivedAt);
        this.status = SignalStatus.NEW;
    }

    /** It came. */
    SignalFact received() {
        SignalReceipt receipt = new SignalReceipt(
                source(), receiver(), channel, topic, urgency, anonymous, unborn, receivedAt, firstActionBy);
        return restricted
                ? new RestrictedSignalReceived(id(), version(), receipt)
                : new SignalReceived(id(), version(), receipt);
    }

    /** Somebody looks into it. */
    SignalFact review(ActorRef actor, Instant now) {
        status = SignalStatus.UNDER_REVIEW;
        changed(actor, now);
        SignalHandling handled = new SignalHandling(receiver(), now);
        return restricted
                ? new RestrictedSignalReviewStarted(id(), nextVersion(), handled)
                : new SignalReviewStarted(id(), nextVersion(), handled);
    }

    /** Something was done for the first time. */
    SignalFact actUpon(Instant at, ActorRef actor, Instant now) {
        firstActionAt = at;
        firstActionNotedAt = now;
        changed(actor, now);
        SignalHandling handled = new SignalHandling(receiver(), at);
        return restricted
                ? new RestrictedSignalFirstActionTaken(id(), nextVersion(), handled)
                : new SignalFirstActionTaken(id(), nextVersion(), handled);
    }

    /** It ends; who ends one about which nothing was done has done something. */
    SignalFact end(SignalStatus to, SignalEnd how, ActorRef actor, Instant now) {
        SubjectRef about = how.subject();
        status = to;
        subjectKind = about == null ? null : about.kind().code();
        subject = about == null ? null : about.id();
        linkedKind = how.linkedKind();
        linked = how.linked();
        reason = how.reason();
        endedAt = now;
        firstActionAt = Objects.requireNonNullElse(firstActionAt, now);
        firstActionNotedAt = Objects.requireNonNullElse(firstActionNotedAt, now);
        changed(actor, now);
        SignalEnding ending =
                new SignalEnding(receiver(), to.code(), about, how.linkedKind(), how.linked(), how.reason(), now);
        return restricted
                ? new RestrictedSignalEnded(id(), nextVersion(), ending)
                : new SignalEnded(id(), nextVersion(), ending);
    }

    public SignalId id() {
        return new SignalId(uuid());
    }

    /** Who passed it on. */
    public OrganisationId source() {
        return new OrganisationId(source);
    }

    /** Who handles it. */
    public OrganisationId receiver() {
        return new OrganisationId(receiver);
    }

    /** Code of the list {@code signal-channel}. */
    public String channel() {
        return channel;
    }

    /** Code of the list {@code signal-topic}. */
    public String topic() {
        return topic;
    }

    /** Whether its topic is protected: who is no party to it does not learn that it is there. */
    public boolean restricted() {
        return restricted;
    }

    /** Code of the list {@code signal-urgency}. */
    public String urgency() {
        return urgency;
    }

    /** Whether who gave it did not say who they are. */
    public boolean anonymous() {
        return anonymous;
    }

    /** Whether it is about a child not born yet. */
    public boolean unborn() {
        return unborn;
    }

    /** What was said. */
    public @Nullable String words() {
        return words;
    }

    /** How to reach who gave it. */
    public @Nullable String contact() {
        return contact;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The end of the term for the first deed; null without a term. */
    public @Nullable Instant firstActionBy() {
        return firstActionBy;
    }

    public @Nullable Instant firstActionAt() {
        return firstActionAt;
    }

    /** When it was said that something had been done; not before the first deed itself. */
    public @Nullable Instant firstActionNotedAt() {
        return firstActionNotedAt;
    }

    public SignalStatus status() {
        return status;
    }

    /** Whom it turned out to be about. */
    public @Nullable SubjectRef subject() {
        String kind = subjectKind;
        UUID id = subject;
        return kind == null || id == null ? null : new SubjectRef(SubjectKind.of(kind), id);
    }

    /** The kind of work it belongs to. */
    public @Nullable String linkedKind() {
        return linkedKind;
    }

    /** The work it belongs to. */
    public @Nullable UUID linked() {
        return linked;
    }

    /** Why it was rejected: code of the list {@code signal-rejection}. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
