package org.familysupport.registry.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** An address that is called when something changes of somebody whom its organisation may know. */
@Entity
@Table(name = "webhooks")
public class Webhook extends Aggregate {
    private static final String ACTIVE = "active";
    private static final String ENDED = "ended";

    @Column(updatable = false)
    private String url;

    private String secret;

    @Column(updatable = false)
    private boolean below;

    @Column(updatable = false)
    private String purpose;

    private String state;

    @Column(updatable = false)
    private long transaction;

    @Column(updatable = false)
    private long place;

    @Column(name = "looked_at", updatable = false)
    private Instant lookedAt;

    // Statements alone look at the turn; but `select *` can be read only where each of its columns is known here.
    @Column(name = "served_at", insertable = false, updatable = false)
    private Instant servedAt;

    @Column(name = "quiet_until", insertable = false, updatable = false)
    private Instant quietUntil;

    @Column(insertable = false, updatable = false)
    private int failures;

    @Transient
    private @Nullable String newSecret;

    protected Webhook() {}

    Webhook(WebhookId id, String url, String secret, ChangePosition from, Caller caller, Instant now) {
        super(id.value(), caller.actor(), now);
        this.url = url;
        this.secret = secret;
        this.newSecret = secret;
        this.below = caller.actsBelow();
        this.purpose = caller.forWhat();
        this.state = ACTIVE;
        this.transaction = from.transaction();
        this.place = from.place();
        this.lookedAt = now;
    }

    /** From now on another secret signs. */
    void signWith(String other, ActorRef actor, Instant now) {
        mustBeActive();
        secret = other;
        newSecret = other;
        changed(actor, now);
    }

    /** It is called no more. */
    void end(ActorRef actor, Instant now) {
        mustBeActive();
        state = ENDED;
        changed(actor, now);
    }

    void mustBeActive() {
        if (!state.equals(ACTIVE)) {
            throw new Refused(GeneralProblem.STATE_CONFLICT).with("currentState", state);
        }
    }

    ChangePosition position() {
        return new ChangePosition(transaction, place);
    }

    ChangeReader reader() {
        return new ChangeReader(createdByOrganisation(), below, purpose);
    }

    public UUID id() {
        return uuid();
    }

    public String url() {
        return url;
    }

    /** The secret, where it was made just now: it is told once, and no repeat tells it again. */
    public @Nullable String newSecret() {
        return newSecret;
    }

    public String state() {
        return state;
    }
}
