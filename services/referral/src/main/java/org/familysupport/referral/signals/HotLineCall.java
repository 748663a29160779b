package org.familysupport.referral.signals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.HotLineCallFact;
import org.familysupport.events.referral.HotLineCallId;
import org.familysupport.events.referral.HotLineCallReceipt;
import org.familysupport.events.referral.HotLineCallTaken;
import org.familysupport.events.referral.RestrictedHotLineCallTaken;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A call to the hot line, as it was taken; it stays as it is. */
@Entity
@Table(name = "hot_line_calls")
public class HotLineCall extends Aggregate {
    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String channel;

    @Column(updatable = false)
    private String topic;

    @Column(updatable = false)
    private boolean restricted;

    @Column(updatable = false)
    private String urgency;

    @Column(updatable = false)
    private String answer;

    @Column(updatable = false)
    private boolean anonymous;

    @Column(name = "subject_kind", updatable = false)
    private @Nullable String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private @Nullable UUID subject;

    @Column(updatable = false)
    private @Nullable String words;

    @Column(updatable = false)
    private @Nullable String contact;

    @Column(name = "signal_id", updatable = false)
    private @Nullable UUID signal;

    @Column(name = "taken_at", updatable = false)
    private Instant takenAt;

    protected HotLineCall() {}

    HotLineCall(HotLineCallDraft draft, @Nullable SignalId signal, ActorRef actor, Instant now) {
        super(HotLineCallId.next().value(), actor, now);
        SubjectRef about = draft.subject();
        this.organisation = draft.organisation().value();
        this.channel = draft.channel();
        this.topic = draft.topic();
        this.restricted = SignalTopics.isRestricted(draft.topic());
        this.urgency = draft.urgency();
        this.answer = draft.answer();
        this.anonymous = draft.anonymous();
        this.subjectKind = about == null ? null : about.kind().code();
        this.subject = about == null ? null : about.id();
        this.words = draft.words();
        this.contact = draft.contact();
        this.signal = signal == null ? null : signal.value();
        this.takenAt = Objects.requireNonNullElse(draft.takenAt(), now);
    }

    /** It was taken. */
    HotLineCallFact taken() {
        HotLineCallReceipt taken =
                new HotLineCallReceipt(organisation(), channel, topic, urgency, answer, anonymous, signal(), takenAt);
        return restricted
                ? new RestrictedHotLineCallTaken(id(), version(), taken)
                : new HotLineCallTaken(id(), version(), taken);
    }

    public HotLineCallId id() {
        return new HotLineCallId(uuid());
    }

    /** Whose hot line it is. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Code of the list {@code channel}. */
    public String channel() {
        return channel;
    }

    /** Code of the list {@code signal-topic}. */
    public String topic() {
        return topic;
    }

    /** Whether its topic is protected: whose hot line it is not does not learn that it is there. */
    public boolean restricted() {
        return restricted;
    }

    /** Code of the list {@code signal-urgency}. */
    public String urgency() {
        return urgency;
    }

    /** Code of the list {@code hot-line-answer}. */
    public String answer() {
        return answer;
    }

    public boolean anonymous() {
        return anonymous;
    }

    /** Who called, where that is registered and was said. */
    public @Nullable SubjectRef subject() {
        String kind = subjectKind;
        UUID id = subject;
        return kind == null || id == null ? null : new SubjectRef(SubjectKind.of(kind), id);
    }

    /** What was asked and answered. */
    public @Nullable String words() {
        return words;
    }

    /** How to reach who called. */
    public @Nullable String contact() {
        return contact;
    }

    /** The signal that it opened. */
    public @Nullable SignalId signal() {
        return signal == null ? null : new SignalId(signal);
    }

    public Instant takenAt() {
        return takenAt;
    }
}
