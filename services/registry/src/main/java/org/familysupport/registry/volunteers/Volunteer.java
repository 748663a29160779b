package org.familysupport.registry.volunteers;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.VolunteerChanged;
import org.familysupport.events.registry.VolunteerCleared;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.events.registry.VolunteerLeft;
import org.familysupport.events.registry.VolunteerRegistered;
import org.familysupport.events.registry.VolunteerWorked;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Span;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.registry.people.PersonName;
import org.jspecify.annotations.Nullable;

/** Somebody who helps families for a centre without pay; nobody assigns one who is not cleared on the day. */
@Entity
@Table(name = "volunteers")
public class Volunteer extends Aggregate {
    @Embedded
    private PersonName name;

    private @Nullable String phone;

    @Column(updatable = false)
    private UUID centre;

    @Column(name = "since", updatable = false)
    private LocalDate from;

    @Column(name = "until")
    private @Nullable LocalDate to;

    private long minutes;

    @OneToMany(mappedBy = "volunteer")
    private Set<Clearance> clearances = new LinkedHashSet<>();

    protected Volunteer() {}

    Volunteer(VolunteerId id, VolunteerDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.name = draft.name();
        this.phone = draft.phone() == null ? null : draft.phone().reveal();
        this.centre = draft.centre();
        this.from = draft.from();
    }

    VolunteerRegistered registered() {
        return new VolunteerRegistered(id(), version(), centre(), from);
    }

    /** A document was shown. */
    VolunteerCleared clear(ClearanceDraft draft, Set<String> needed, ActorRef actor, Instant now) {
        Clearance clearance = new Clearance(this, draft);
        clearances.add(clearance);
        return cleared(clearance, needed, actor, now);
    }

    /** A document clears no longer, from a day on. */
    VolunteerCleared revoke(UUID id, LocalDate day, Set<String> needed, ActorRef actor, Instant now) {
        Clearance clearance = clearances.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.because("/clearance", GeneralRule.UNKNOWN_REFERENCE));
        clearance.revoke(day);
        return cleared(clearance, needed, actor, now);
    }

    private VolunteerCleared cleared(Clearance it, Set<String> needed, ActorRef actor, Instant now) {
        changed(actor, now);
        return new VolunteerCleared(id(), nextVersion(), centre(), it.kind(), clearedDays(needed));
    }

    /** Gave time on a day on which they were a volunteer. */
    VolunteerWorked work(LocalDate day, int more, ActorRef actor, Instant now) {
        if (!span().contains(day)) {
            throw Refused.because("/date", GeneralRule.OUT_OF_RANGE);
        }
        minutes += more;
        changed(actor, now);
        return new VolunteerWorked(id(), nextVersion(), centre(), day, more);
    }

    /** Is a volunteer up to a last day, which may also be moved. */
    VolunteerLeft leave(LocalDate lastDay, ActorRef actor, Instant now) {
        if (lastDay.isBefore(from)) {
            throw Refused.because("/to", GeneralRule.DATE_ORDER);
        }
        to = lastDay;
        changed(actor, now);
        return new VolunteerLeft(id(), nextVersion(), centre(), lastDay);
    }

    /** Is called or reached otherwise from now on. */
    VolunteerChanged change(PersonName other, @Nullable PersonalText number, ActorRef actor, Instant now) {
        List<String> fields = new ArrayList<>();
        if (!other.equals(name)) {
            fields.add("name");
        }
        String reached = number == null ? null : number.reveal();
        if (!Objects.equals(reached, phone)) {
            fields.add("phone");
        }
        name = other;
        phone = reached;
        changed(actor, now);
        return new VolunteerChanged(id(), nextVersion(), fields);
    }

    /** The days on which everything that is needed is there. */
    List<ClearedPeriod> clearedDays(Set<String> needed) {
        return ClearedDays.of(clearances, needed);
    }

    public VolunteerId id() {
        return new VolunteerId(uuid());
    }

    public PersonName name() {
        return name;
    }

    public @Nullable PersonalText phone() {
        return phone == null ? null : new PersonalText(phone);
    }

    public OrganisationId centre() {
        return new OrganisationId(centre);
    }

    public Span span() {
        return new Span(from, to);
    }

    /** Minutes given so far. */
    public long minutes() {
        return minutes;
    }

    /** Every document, the earliest first. */
    public List<Clearance> clearances() {
        return clearances.stream()
                .sorted(Comparator.comparing(Clearance::from).thenComparing(Clearance::id))
                .toList();
    }
}
