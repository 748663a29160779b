package org.familysupport.registry.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A body of a sector, or an institution under it; access and responsibility attach to it (rulings 6). */
@Entity
@Table(name = "organisations")
public class Organisation extends Aggregate {
    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";
    static final String CLOSED = "closed";

    private String name;
    private String sector;
    private String type;
    private String ownership;

    @Column(name = "part_of")
    private @Nullable UUID partOf;

    private @Nullable String territory;
    private @Nullable String inn;
    private @Nullable String ogrn;
    private String status;
    private String[] phones;
    private @Nullable String email;
    private @Nullable String website;
    private @Nullable String address;
    private @Nullable String schedule;
    private String[] serves;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    private @Nullable UUID successor;

    protected Organisation() {}

    Organisation(OrganisationId id, OrganisationDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.status = ACTIVE;
        take(draft);
    }

    private void take(OrganisationDraft draft) {
        name = draft.name();
        sector = draft.sector();
        type = draft.type();
        ownership = draft.ownership();
        partOf = draft.partOf() == null ? null : draft.partOf().value();
        territory = draft.territory();
        inn = draft.inn();
        ogrn = draft.ogrn();
        phones = draft.contacts().phones().toArray(String[]::new);
        email = draft.contacts().email();
        website = draft.contacts().website();
        address = draft.contacts().address();
        schedule = draft.contacts().schedule();
        serves = draft.serves().toArray(String[]::new);
    }

    OrganisationRegistered registered() {
        return new OrganisationRegistered(id(), version(), sector, type, ownership, name, partOf(), territory, status);
    }

    /** Becomes what is said of it now; how it stands is not said so. */
    OrganisationChanged change(OrganisationDraft draft, ActorRef actor, Instant now) {
        take(draft);
        return changedNow(actor, now);
    }

    /** Whether nothing else is said of it than what it is. */
    boolean is(OrganisationDraft draft) {
        return draft.withId(id())
                .equals(new OrganisationDraft(
                        id(), name, sector, type, ownership, partOf(), territory, inn, ogrn, contacts(), serves()));
    }

    /** Stops for a time: it takes no new referrals. */
    OrganisationChanged suspend(ActorRef actor, Instant now) {
        mustBe(ACTIVE);
        status = SUSPENDED;
        return changedNow(actor, now);
    }

    /** Goes on. */
    OrganisationChanged resume(ActorRef actor, Instant now) {
        mustBe(SUSPENDED);
        status = ACTIVE;
        return changedNow(actor, now);
    }

    /** Ends it: it stays readable and takes no new referrals. */
    OrganisationChanged close(LocalDate lastDay, @Nullable OrganisationId other, ActorRef actor, Instant now) {
        if (status.equals(CLOSED)) {
            throw OrganisationProblem.ALREADY_CLOSED.refused();
        }
        status = CLOSED;
        closedOn = lastDay;
        successor = other == null ? null : other.value();
        return changedNow(actor, now);
    }

    private void mustBe(String wanted) {
        if (!status.equals(wanted)) {
            throw new Refused(GeneralProblem.STATE_CONFLICT, Map.of("currentState", status));
        }
    }

    private OrganisationChanged changedNow(ActorRef actor, Instant now) {
        changed(actor, now);
        return new OrganisationChanged(
                id(), nextVersion(), sector, type, ownership, name, partOf(), territory, status, closedOn, successor());
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

    public OrganisationContacts contacts() {
        return new OrganisationContacts(List.of(phones), email, website, address, schedule);
    }

    /** OKTMO codes of the territories whose families it helps. */
    public List<String> serves() {
        return List.of(serves);
    }

    /** The last day on which it worked. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Who goes on with its work. */
    public @Nullable OrganisationId successor() {
        return successor == null ? null : new OrganisationId(successor);
    }
}
