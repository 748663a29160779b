package org.familysupport.registry.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A body of a sector, or an institution under it; access and responsibility attach to it (rulings 6). */
@Entity
@Table(name = "organisations")
public class Organisation extends Aggregate {
    static final String ACTIVE = "active";
    static final String CLOSED = "closed";

    private String name;
    private String sector;
    private String type;
    private String ownership;

    @Column(name = "part_of", updatable = false)
    private @Nullable UUID partOf;

    private @Nullable String territory;
    private @Nullable String inn;
    private @Nullable String ogrn;
    private String status;

    protected Organisation() {}

    Organisation(OrganisationId id, OrganisationDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.name = draft.name();
        this.sector = draft.sector();
        this.type = draft.type();
        this.ownership = draft.ownership();
        this.partOf = draft.partOf() == null ? null : draft.partOf().value();
        this.territory = draft.territory();
        this.inn = draft.inn();
        this.ogrn = draft.ogrn();
        this.status = ACTIVE;
    }

    OrganisationRegistered registered() {
        return new OrganisationRegistered(id(), version(), sector, type, ownership, name, partOf(), territory, status);
    }

    /** Ends it: it stays readable and takes no new referrals. */
    OrganisationChanged close(ActorRef actor, Instant now) {
        if (status.equals(CLOSED)) {
            throw OrganisationProblem.ALREADY_CLOSED.refused();
        }
        status = CLOSED;
        changed(actor, now);
        return new OrganisationChanged(id(), nextVersion(), sector, type, ownership, name, partOf(), territory, status);
    }

    public OrganisationId id() {
        return new OrganisationId(uuid());
    }

    public String name() {
        return name;
    }

    public String sector() {
        return sector;
    }

    public String type() {
        return type;
    }

    public String ownership() {
        return ownership;
    }

    public @Nullable OrganisationId partOf() {
        return partOf == null ? null : new OrganisationId(partOf);
    }

    public @Nullable String territory() {
        return territory;
    }

    public @Nullable String inn() {
        return inn;
    }

    public @Nullable String ogrn() {
        return ogrn;
    }

    public String status() {
        return status;
    }
}
