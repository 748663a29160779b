package org.familysupport.registry.families;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
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
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.registry.people.BirthDays;
import org.hibernate.annotations.OptimisticLock;
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

    /** No fact tells it, so it is no change by itself: the stays that end are. */
    @Column(name = "joined_into")
    @OptimisticLock(excluded = true)
    private @Nullable UUID joinedInto;

    @OneToMany(mappedBy = "family")
    private Set<Membership> members = new LinkedHashSet<>();

    /** Where it lived before; there where it was read with it. */
    @Transient
    private List<FamilyResidence> before = List.of();

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

    /** The stays that go on. */
    List<Membership> openStays() {
        return members.stream().filter(it -> it.span().to() == null).toList();
    }

    /** Those of these stays that are here. */
    List<Membership> those(List<Membership> stays) {
        return stays.stream().filter(members::contains).toList();
    }

    /** A person leaves after {@code lastDay}. */
    MemberLeft left(Membership stay, LocalDate lastDay, BirthDays births, ActorRef actor, Instant now) {
        stay.recognise(births);
        changed(actor, now);
        return MemberLeft.on(
                lastDay, births.bornOn(lastDay, stay.person()).orElse(null), id(), nextVersion(), stay.fact());
    }

    /** They have left together. */
    MembersLeft left(List<Membership> ending, LocalDate lastDay, BirthDays births, ActorRef actor, Instant now) {
        changed(actor, now);
        return new MembersLeft(
                id(),
                nextVersion(),
                ending.stream()
                        .map(stay -> StayEnded.on(
                                lastDay,
                                births.bornOn(lastDay, stay.person()).orElse(null),
                                stay.person(),
                                stay.role()))
                        .toList());
    }

    /**
     * The stays here of those who come from another family; nobody is in a family twice at one time, under whatever id.
     *
     * @param everybody whether two families become one: who lives in both lives on here
     * @param areOne whether who comes is one with who is here
     */
    List<Membership> arrivals(
            List<Departure> leaving, LocalDate on, boolean everybody, BiPredicate<PersonId, PersonId> areOne) {
        List<Membership> arriving = new ArrayList<>();
        for (Departure departure : leaving) {
            List<Membership> here = members.stream()
                    .filter(it -> areOne.test(departure.person(), it.person()))
                    .toList();
            if (everybody && here.stream().anyMatch(it -> it.goesOnFrom(on))) {
                continue;
            }
            if (here.stream().anyMatch(it -> it.reaches(on))) {
                throw FamilyProblem.ALREADY_A_MEMBER.refused();
            }
            arriving.add(arrival(departure, on));
        }
        return List.copyOf(arriving);
    }

    /** Begins with those who come from another family. */
    void startWith(List<Departure> leaving, LocalDate on) {
        leaving.forEach(departure -> members.add(arrival(departure, on)));
    }

    private Membership arrival(Departure departure, LocalDate on) {
        return new Membership(this, departure.person(), departure.role(), on, departure.basis())
                .besides(departure.toSecondHome());
    }

    /** They have joined together. */
    MembersJoined joined(List<Membership> arriving, ActorRef actor, Instant now) {
        joinedInto = null;
        changed(actor, now);
        return new MembersJoined(
                id(), nextVersion(), arriving.stream().map(Membership::fact).toList());
    }

    /** Notes where it lived before. */
    void livedIn(List<FamilyResidence> residences) {
        before = List.copyOf(residences);
    }

    /** The present residence, as it ends, to be stored; empty where none was told. */
    Optional<FormerResidence> residenceUntil(LocalDate lastDay) {
        return Optional.ofNullable(territory).map(code -> new FormerResidence(this, code, residenceSince, lastDay));
    }

    /** Lives elsewhere from a day on, which follows the first day of the present residence; that one ends the day before. */
    FamilyMoved settle(FamilyResidenceDraft draft, BirthDays births, ActorRef actor, Instant now) {
        LocalDate day = draft.from();
        List<FamilyResidence> over = new ArrayList<>(before);
        if (territory != null) {
            over.addFirst(new FamilyResidence(territory, residenceSince, day.minusDays(1)));
        }
        before = List.copyOf(over);
        territory = draft.territory();
        residenceSince = day;
        changed(actor, now);
        return FamilyMoved.on(day, births.bornOn(day).orElse(null), id(), nextVersion(), draft.territory());
    }

    boolean livesIn(String code) {
        return code.equals(territory);
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
        residences.addAll(before);
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
