package org.familysupport.referral.needs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.NeedChanged;
import org.familysupport.events.referral.NeedClosed;
import org.familysupport.events.referral.NeedId;
import org.familysupport.events.referral.NeedNamed;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.referral.referrals.ReferralParty;
import org.jspecify.annotations.Nullable;

/** One need of a family or person, named in one referral. */
@Entity
@Table(name = "referral_needs")
public class Need extends Aggregate {
    @Column(name = "referral_id", updatable = false)
    private UUID referral;

    private String category;
    private String priority;
    private NeedState state;
    private @Nullable String reason;

    @Column(name = "named_at", updatable = false)
    private Instant namedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Need() {}

    Need(ReferralId referral, NeedDraft draft, ActorRef actor, Instant now) {
        super(NeedId.next().value(), actor, now);
        this.referral = referral.value();
        this.category = draft.category();
        this.priority = draft.priority();
        this.state = NeedState.OPEN;
        this.namedAt = now;
    }

    /** The source has named it. */
    NeedNamed named(ReferralParty of) {
        return new NeedNamed(id(), version(), referral(), of.subject(), of.source(), category, priority, namedAt);
    }

    /** Whether it says this already. */
    boolean says(NeedDraft draft) {
        return category.equals(draft.category()) && priority.equals(draft.priority());
    }

    /** The source says it anew. */
    NeedChanged change(NeedDraft draft, ReferralParty of, ActorRef actor) {
        category = draft.category();
        priority = draft.priority();
        changed(actor, of.now());
        return new NeedChanged(
                id(), nextVersion(), referral(), of.subject(), of.source(), category, priority, of.now());
    }

    /** Who helps says what came of it. */
    NeedClosed close(NeedEnd end, ReferralParty of, OrganisationId by, ActorRef actor) {
        SubjectRef subject = of.subject();
        state = end.state();
        reason = end.reason();
        closedAt = of.now();
        changed(actor, of.now());
        return new NeedClosed(
                id(),
                nextVersion(),
                referral(),
                subject,
                of.source(),
                by,
                category,
                priority,
                state.code(),
                reason,
                of.now());
    }

    public NeedId id() {
        return new NeedId(uuid());
    }

    public ReferralId referral() {
        return new ReferralId(referral);
    }

    /** Code of the list {@code need-category}. */
    public String category() {
        return category;
    }

    /** Code of the list {@code referral-priority}. */
    public String priority() {
        return priority;
    }

    public NeedState state() {
        return state;
    }

    /** Code of the list {@code need-reason}: why it was not met in full. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant namedAt() {
        return namedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
