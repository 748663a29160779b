package org.familysupport.persistence.aggregate;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.actor.ActorRef;

/**
 * The root of things that change together: version 1 at creation, one more with each change.
 *
 * <p>Each act of an aggregate calls {@link #changed} and returns one fact with {@link #nextVersion()}, so that facts
 * have no gaps (rulings 22). Hibernate writes the change at the commit; nobody calls save.
 */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by_organisation", updatable = false)
    private UUID createdByOrganisation;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by_organisation")
    private UUID changedByOrganisation;

    @Column(name = "changed_by")
    private String changedBy;

    protected Aggregate() {}

    protected Aggregate(UUID id, ActorRef actor, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdByOrganisation = actor.organisation();
        this.createdBy = actor.subject();
        stamp(actor, now);
    }

    /** Marks the root as changed, also when only a part of it changed, so that its version goes up. */
    protected final void changed(ActorRef actor, Instant now) {
        stamp(actor, now);
    }

    private void stamp(ActorRef actor, Instant now) {
        this.changedAt = now;
        this.changedByOrganisation = actor.organisation();
        this.changedBy = actor.subject();
    }

    /** The version this aggregate will have once the present change is written. */
    protected final long nextVersion() {
        return version + 1;
    }

    public final UUID uuid() {
        return id;
    }

    public final long version() {
        return version;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final Instant changedAt() {
        return changedAt;
    }

    protected final String createdBy() {
        return createdBy;
    }

    public final UUID createdByOrganisation() {
        return createdByOrganisation;
    }
}
