package org.familysupport.registry.families;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.StayEnded;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.registry.people.BirthDays;
import org.jspecify.annotations.Nullable;

/**
 * A family: persons who belong together, each from a day to a day. A family with no child yet is one too. Where it lives is its own:
 * its persons have residences of theirs, and not all of them live with it (decision 34).
 */
@Entity
@Table(name = "families")
public class Family extends Aggregate {
    private @Nullable String territory;
    private @Nullable String reference;

    @Column(name = "residence_since")
    private @Nullable LocalDate residenceSince;

    @Column(name = "joined_into")
    private @Nullable UUID joinedInto;

    @OneToMany(mappedBy = "family")
    private Set<Membership> members = new LinkedHashSet<>();

    @OneToMany(mappedBy = "family")
    private Set<FormerResidence> formerResidences = new LinkedHashSet<>();

    protected Family() {}

    Family(FamilyId id, FamilyDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.territory = draft.territory();
        this.reference = draft.reference();
    }

    /** As it is to be stored. */
    StoredFamily stored() {
        return new StoredFamily(
                uuid(), version(), territory, reference, createdAt(), createdByOrganisation(), createdBy());
    }

    /** Every stay in it, to be stored. */
    Set<Membership> members() {
        return Set.copyOf(members);
    }

    /** Adds one who belongs to it from the start. */
    void startWith(PersonId person, MemberDraft draft) {
        members.add(
                new Membership(this, person, draft.role(), draft.from(), draft.basis()).besides(draft.secondHome()));
    }

    /** Everybody goes to another family, in which this one goes on. */
    void goesOnIn(Family other) {
        joinedInto = other.uuid();
    }

    /** Who ever belonged to it. */
    Set<PersonId> people() {
        return members.stream().map(Membership::person).collect(Collectors.toSet());
    }

    /** Who ever belonged to it, and one who is to join. */
    Set<PersonId> peopleWith(PersonId newcomer) {
        Set<PersonId> people = new HashSet<>(people());
        people.add(newcomer);
        return people;
    }

    /** Notes which first days are somebody's birth, before the first fact tells of them. */
    void recognise(BirthDays births) {
        members.forEach(membership -> membership.recognise(births));
    }

    FamilyRegistered registered() {
        return new FamilyRegistered(
                id(),
                version(),
                new OrganisationId(createdByOrganisation()),
                createdAt(),
                territory,
                members.stream().map(Membership::fact).toList());
    }

    /** A person joins; nobody is in a family twice at one time. */
    MemberJoined join(PersonId person, MemberDraft draft, BirthDays births, ActorRef actor, Instant now) {
        boolean here = members.stream().anyMatch(it -> it.person().equals(person) && it.reaches(draft.from()));
        if (here) {
            throw FamilyProblem.ALREADY_A_MEMBER.refused();
        }
        Membership membership =
                new Membership(this, person, draft.role(), draft.from(), draft.basis()).besides(draft.secondHome());
        membership.recognise(births);
        members.add(membership);
        joinedInto = null;
        changed(actor, now);
        return new MemberJoined(id(), nextVersion(), membership.fact());
    }

    /** A person leaves after {@code lastDay}. */
    MemberLeft leave(PersonId person, LocalDate lastDay, BirthDays births, ActorRef actor, Instant now) {
        Membership membership = members.stream()
                .filter(it -> it.person().equals(person) && it.span().to() == null)
                .findFirst()
                .orElseThrow(() -> FamilyProblem.NOT_A_MEMBER.refusedAt("/person", GeneralRule.UNKNOWN_REFERENCE));
        if (lastDay.isBefore(membership.span().from())) {
            throw FamilyProblem.LEFT_BEFORE_JOINING.refusedAt("/to", GeneralRule.DATE_ORDER);
        }
        membership.recognise(births);
        membership.end(lastDay);
        changed(actor, now);
        return MemberLeft.on(
                lastDay, births.bornOn(lastDay, person).orElse(null), id(), nextVersion(), membership.fact());
    }

    /** The stays that a regrouping ends; all who go must be here since a day before. */
    List<Departure> departures(Regrouping draft) {
        List<Membership> here =
                members.stream().filter(it -> it.span().to() == null).toList();
        List<Regrouping.Mover> movers = draft.movers().isEmpty()
                ? here.stream().map(it -> Regrouping.Mover.asHere(it.person())).toList()
                : draft.movers();
        if (movers.isEmpty()) {
            throw FamilyProblem.NOT_A_MEMBER.refused();
        }
        List<Departure> departures = new ArrayList<>();
        for (Regrouping.Mover mover : movers) {
            String place = "/members/" + departures.size() + "/person";
            Membership stay = here.stream()
                    .filter(it -> it.person().equals(mover.person()))
                    .findFirst()
                    .orElseThrow(() -> FamilyProblem.NOT_A_MEMBER.refusedAt(place, GeneralRule.UNKNOWN_REFERENCE));
            if (!stay.span().from().isBefore(draft.on())) {
                throw FamilyProblem.LEFT_BEFORE_JOINING.refusedAt("/on", GeneralRule.DATE_ORDER);
            }
            departures.add(new Departure(stay, mover));
        }
        return List.copyOf(departures);
    }

    /** Those of these stays that are here, as they end. */
    List<Departure> departures(Set<UUID> stays) {
        return members.stream()
                .filter(it -> stays.contains(it.id()))
                .map(it -> new Departure(it, Regrouping.Mover.asHere(it.person())))
                .toList();
    }

    /**
     * The stays here of those who come from another family; nobody is in a family twice at one time.
     *
     * @param everybody whether two families become one: who lives in both lives on here
     */
    List<Membership> arrivals(List<Departure> leaving, LocalDate on, boolean everybody) {
        return leaving.stream()
                .filter(departure -> !(everybody && livesOnHere(departure.person(), on)))
                .map(departure -> {
                    if (members.stream().anyMatch(it -> it.person().equals(departure.person()) && it.reaches(on))) {
                        throw FamilyProblem.ALREADY_A_MEMBER.refused();
                    }
                    return arrival(departure, on);
                })
                .toList();
    }

    private boolean livesOnHere(PersonId person, LocalDate day) {
        return members.stream()
                .anyMatch(it -> it.person().equals(person)
                        && it.span().to() == null
                        && !it.span().from().isAfter(day));
    }

    /** Begins with those who come from another family. */
    void startWith(List<Departure> leaving, LocalDate on) {
        leaving.forEach(departure -> members.add(arrival(departure, on)));
    }

    private Membership arrival(Departure departure, LocalDate on) {
        return new Membership(this, departure.person(), departure.role(), on, departure.basis())
                .besides(departure.toSecondHome());
    }

    /** They have left together. */
    MembersLeft left(List<Departure> leaving, LocalDate lastDay, BirthDays births, ActorRef actor, Instant now) {
        changed(actor, now);
        return new MembersLeft(
                id(),
                nextVersion(),
                leaving.stream()
                        .map(Departure::stay)
                        .map(stay -> StayEnded.on(
                                lastDay,
                                births.bornOn(lastDay, stay.person()).orElse(null),
                                stay.person(),
                                stay.role()))
                        .toList());
    }

    /** They have joined together. */
    MembersJoined joined(List<Membership> arriving, ActorRef actor, Instant now) {
        joinedInto = null;
        changed(actor, now);
        return new MembersJoined(
                id(), nextVersion(), arriving.stream().map(Membership::fact).toList());
    }

    /** Lives elsewhere from a day on, which follows the first day of the present residence; that one ends the day before. */
    FamilyMoved settle(FamilyResidenceDraft draft, BirthDays births, ActorRef actor, Instant now) {
        LocalDate day = draft.from();
        if (territory != null) {
            formerResidences.add(new FormerResidence(this, territory, residenceSince, day.minusDays(1)));
        }
        territory = draft.territory();
        residenceSince = day;
        changed(actor, now);
        return FamilyMoved.on(day, births.bornOn(day).orElse(null), id(), nextVersion(), draft.territory());
    }

    boolean livesIn(String code) {
        return code.equals(territory);
    }

    /** Every residence that is over, to be stored. */
    Set<FormerResidence> formerResidences() {
        return Set.copyOf(formerResidences);
    }

    /** First day of the present residence; absent where it was told at registration. */
    @Nullable
    LocalDate residenceSince() {
        return residenceSince;
    }

    /** Where it lives and lived, as far as told, the last first. */
    public List<FamilyResidence> residences() {
        List<FamilyResidence> residences = new ArrayList<>();
        if (territory != null) {
            residences.add(new FamilyResidence(territory, residenceSince, null));
        }
        formerResidences.stream()
                .sorted(Comparator.comparing(FormerResidence::to).reversed())
                .map(FormerResidence::told)
                .forEach(residences::add);
        return List.copyOf(residences);
    }

    /** OKTMO code of where it lived on a day; absent where that was not told. */
    public @Nullable String territoryOn(LocalDate day) {
        return residences().stream()
                .filter(it -> it.holds(day))
                .findFirst()
                .map(FamilyResidence::territory)
                .orElse(null);
    }

    public FamilyId id() {
        return new FamilyId(uuid());
    }

    /** The family in which it goes on, if all its members went to another. */
    @Nullable
    FamilyId joinedInto() {
        return joinedInto == null ? null : new FamilyId(joinedInto);
    }

    /** The registering organisation's own number of it; for that organisation alone. */
    public @Nullable String referenceFor(UUID organisation) {
        return organisation.equals(createdByOrganisation()) ? reference : null;
    }

    /** Who belonged to it on a day. */
    public List<Membership> membersOn(LocalDate day) {
        return members.stream()
                .filter(it -> it.span().contains(day))
                .sorted(Comparator.comparing((Membership it) -> it.span().from())
                        .thenComparing(it -> it.person().value()))
                .toList();
    }
}
