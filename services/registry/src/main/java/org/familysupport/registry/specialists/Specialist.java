package org.familysupport.registry.specialists;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.EmploymentEnded;
import org.familysupport.events.registry.SpecialistChanged;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.registry.people.PersonName;

/** Somebody who works at organisations of the directory, one after the other or at several at once. */
@Entity
@Table(name = "specialists")
public class Specialist extends Aggregate {
    @Embedded
    private PersonName name;

    @OneToMany(mappedBy = "specialist")
    private Set<Employment> employments = new LinkedHashSet<>();

    protected Specialist() {}

    Specialist(SpecialistId id, SpecialistDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.name = draft.name();
        this.employments.add(new Employment(this, draft.employment()));
    }

    /** How a specialist comes to be known: by the first employment. */
    SpecialistEmployed registered() {
        return employed(employments.iterator().next(), version());
    }

    /** Begins to work somewhere; nobody holds one position at one organisation twice at a time. */
    SpecialistEmployed employ(EmploymentDraft draft, ActorRef actor, Instant now) {
        if (employments.stream().anyMatch(it -> it.overlaps(draft))) {
            throw new Refused(SpecialistProblem.ALREADY_EMPLOYED);
        }
        Employment employment = new Employment(this, draft);
        employments.add(employment);
        changed(actor, now);
        return employed(employment, nextVersion());
    }

    private SpecialistEmployed employed(Employment it, long version) {
        return new SpecialistEmployed(
                id(),
                version,
                it.id(),
                it.organisation(),
                it.position(),
                it.span().from(),
                it.span().to());
    }

    /** Works there up to a last day, which may also be moved. */
    EmploymentEnded end(UUID employment, LocalDate lastDay, ActorRef actor, Instant now) {
        Employment it =
                employment(employment).orElseThrow(() -> Refused.because("/employment", GeneralRule.UNKNOWN_REFERENCE));
        if (lastDay.isBefore(it.span().from())) {
            throw Refused.because("/to", GeneralRule.DATE_ORDER);
        }
        it.end(lastDay);
        changed(actor, now);
        return new EmploymentEnded(
                id(),
                nextVersion(),
                it.id(),
                it.organisation(),
                it.position(),
                it.span().from(),
                lastDay);
    }

    /** Is called otherwise from now on. */
    SpecialistChanged rename(PersonName other, ActorRef actor, Instant now) {
        name = other;
        changed(actor, now);
        return new SpecialistChanged(id(), nextVersion(), List.of("name"));
    }

    Optional<Employment> employment(UUID employment) {
        return employments.stream().filter(it -> it.id().equals(employment)).findFirst();
    }

    public SpecialistId id() {
        return new SpecialistId(uuid());
    }

    public PersonName name() {
        return name;
    }

    /** Every time at an organisation, the earliest first. */
    public List<Employment> employments() {
        return employments.stream()
                .sorted(Comparator.comparing((Employment it) -> it.span().from())
                        .thenComparing(Employment::id))
                .toList();
    }
}
