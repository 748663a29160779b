package org.familysupport.registry.families;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.time.Span;
import org.familysupport.registry.people.BirthDays;
import org.jspecify.annotations.Nullable;

/** A person's time in a family, in a role; days, both ends included. */
@Entity
@Table(name = "memberships")
public class Membership {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "family_id")
    private Family family;

    @Column(name = "person_id")
    private UUID person;

    private String role;

    @Column(name = "since")
    private LocalDate from;

    /** Whose birth the first day was when it was first told: the facts name the person for ever, never the day. */
    @Column(name = "since_birth_of")
    private @Nullable UUID sinceBirthOf;

    @Column(name = "until")
    private @Nullable LocalDate to;

    @Embedded
    private @Nullable Basis basis;

    /** Whether it is a child's home: the database keeps a person to one of these on a day. */
    @Column(name = "only_home")
    private boolean onlyHome;

    protected Membership() {}

    Membership(Family family, PersonId person, String role, LocalDate from, @Nullable Basis basis) {
        this.id = Uuid7.next();
        this.family = family;
        this.person = person.value();
        this.role = role;
        this.from = from;
        this.basis = basis;
        this.onlyHome = role.equals("child");
    }

    /** A child's home besides another one, where that is said. */
    Membership besides(boolean secondHome) {
        onlyHome = onlyHome && !secondHome;
        return this;
    }

    /** Whether it is a child's home besides another one. */
    public boolean isSecondHome() {
        return role.equals("child") && !onlyHome;
    }

    /** Whether it is the one home that a child has. */
    boolean isOnlyHome() {
        return onlyHome;
    }

    /** As it is to be stored, open to the end. */
    StoredMembership stored() {
        return new StoredMembership(
                id,
                family.uuid(),
                person,
                role,
                from,
                sinceBirthOf,
                basis == null ? null : basis.kind(),
                basis == null ? null : basis.reference(),
                onlyHome);
    }

    /** Notes whose birth the first day is. */
    void recognise(BirthDays births) {
        if (sinceBirthOf == null) {
            sinceBirthOf = births.bornOn(from, person()).map(PersonId::value).orElse(null);
        }
    }

    void end(LocalDate lastDay) {
        to = lastDay;
    }

    /** Whether it covers this day or a later one. */
    boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    /** Whether it covers this day and all that come. */
    boolean goesOnFrom(LocalDate day) {
        return to == null && !from.isAfter(day);
    }

    /** Whether its last day is told and lies after this one. */
    boolean hasEndedAfter(LocalDate day) {
        return to != null && to.isAfter(day);
    }

    UUID id() {
        return id;
    }

    FamilyMember fact() {
        return FamilyMember.since(from, sinceBirthOf == null ? null : new PersonId(sinceBirthOf), person(), role);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public String role() {
        return role;
    }

    public Span span() {
        return new Span(from, to);
    }

    public @Nullable Basis basis() {
        return basis;
    }
}
