package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;

/**
 * A family with all its records. Families that are linked are one home, and so are the records of one person: who leaves it leaves every
 * record of it, under every id (ADR 18).
 */
final class Household {
    private final SeenFamily seen;
    private final List<Family> records;

    /**
     * @param seen the one that stands for the family
     * @param records all of them, that one first
     */
    Household(SeenFamily seen, List<Family> records) {
        this.seen = seen;
        this.records = List.copyOf(records);
    }

    /** The family as who changes it may see it. */
    SeenFamily seen() {
        return seen;
    }

    List<Family> records() {
        return records;
    }

    /** The record that stands for all. */
    Family standing() {
        return seen.family();
    }

    /** Who ever belonged to it. */
    Set<PersonId> people() {
        return records.stream().flatMap(it -> it.people().stream()).collect(Collectors.toSet());
    }

    /** The stays that end when a person leaves after {@code lastDay}; 409 for who is not here. */
    List<Membership> ending(PersonId person, LocalDate lastDay) {
        return ending(List.of(named(Regrouping.Mover.asHere(person), "/person")), lastDay, "/to");
    }

    /** Who goes by a regrouping, and from which stays; 409 for who is not here. */
    List<Departure> departures(Regrouping draft) {
        List<Departure> departures = draft.everybody() ? everybody() : named(draft.movers());
        if (departures.isEmpty()) {
            throw FamilyProblem.NOT_A_MEMBER.refused();
        }
        return departures;
    }

    /** The stays that end then, under whatever id; all who go must be here since a day before. */
    List<Membership> ending(List<Departure> leaving, Regrouping draft) {
        return ending(leaving, draft.on().minusDays(1), "/on");
    }

    /**
     * Everybody went to another family, in which this one goes on: by the record that stands for it, also where nobody lived in that one,
     * and by each that somebody left.
     */
    void goesOnIn(Family other, List<Membership> ending) {
        records.stream()
                .filter(it -> it == standing() || !it.those(ending).isEmpty())
                .forEach(it -> it.goesOnIn(other));
    }

    private List<Departure> named(List<Regrouping.Mover> movers) {
        List<Departure> departures = new ArrayList<>();
        for (Regrouping.Mover mover : movers) {
            String place = "/members/" + departures.size() + "/person";
            Departure departure = named(mover, place);
            if (isAmong(departures, departure.person())) {
                throw Refused.because(place, GeneralRule.REPEATED);
            }
            departures.add(departure);
        }
        return List.copyOf(departures);
    }

    /**
     * Who is named goes by an id that has been here: an id that only stands for one of those may be that of somebody hidden, and is as
     * unknown here as any other.
     *
     * @param place pointer of the person in the request
     */
    private Departure named(Regrouping.Mover mover, String place) {
        List<Membership> stays = open(mover.person());
        boolean isHere = !stays.isEmpty() && people().contains(mover.person()) && !seen.hides(mover.person());
        if (!isHere) {
            throw FamilyProblem.NOT_A_MEMBER.refusedAt(place, GeneralRule.UNKNOWN_REFERENCE);
        }
        return new Departure(stays, mover);
    }

    /** Everybody once: who lives in the record that stands for the family goes from there. */
    private List<Departure> everybody() {
        List<Departure> all = new ArrayList<>();
        for (Membership stay : open()) {
            if (!isAmong(all, stay.person())) {
                all.add(new Departure(open(stay.person()), Regrouping.Mover.asHere(stay.person())));
            }
        }
        return List.copyOf(all);
    }

    private boolean isAmong(List<Departure> leaving, PersonId person) {
        return leaving.stream().anyMatch(it -> seen.areOne(it.person(), person));
    }

    private List<Membership> ending(List<Departure> leaving, LocalDate lastDay, String place) {
        List<Membership> ending =
                leaving.stream().flatMap(it -> it.stays().stream()).toList();
        if (leaving.stream().map(Departure::stay).anyMatch(it -> isInSight(it) && beginsAfter(lastDay, it))) {
            throw FamilyProblem.LEFT_BEFORE_JOINING.refusedAt(place, GeneralRule.DATE_ORDER);
        }
        // of days that who asks does not see it is told by a word of its own, and only that they stand in the way
        if (ending.stream().anyMatch(it -> beginsAfter(lastDay, it))) {
            throw FamilyProblem.LINKED_STAY_BEGINS_LATER.refusedAt(place, GeneralRule.DATE_ORDER);
        }
        if (leaving.stream().anyMatch(it -> hasLeftAfter(lastDay, it.person()))) {
            throw FamilyProblem.LINKED_STAY_ENDS_LATER.refusedAt(place, GeneralRule.DATE_ORDER);
        }
        return ending;
    }

    /** Whether it has left under another id, which has told so: the day that was told then is not taken back. */
    private boolean hasLeftAfter(LocalDate day, PersonId person) {
        return records.stream()
                .flatMap(it -> it.members().stream())
                .filter(it -> seen.areOne(it.person(), person))
                .anyMatch(it -> it.hasEndedAfter(day));
    }

    private boolean isInSight(Membership stay) {
        return standing().openStays().contains(stay) && !seen.hides(stay.person());
    }

    private static boolean beginsAfter(LocalDate day, Membership stay) {
        return stay.span().from().isAfter(day);
    }

    /** What goes on of a person: its own stays before those of other records of it. */
    private List<Membership> open(PersonId person) {
        List<Membership> open = open();
        return Stream.concat(
                        open.stream().filter(it -> it.person().equals(person)),
                        open.stream().filter(it -> !it.person().equals(person) && seen.areOne(it.person(), person)))
                .toList();
    }

    /**
     * What goes on of anybody: in the record that stands for the family before the others; in one record, under the id that stands for
     * a person before its others.
     */
    private List<Membership> open() {
        Comparator<Membership> standingFirst = Comparator.comparing(it -> !seen.stands(it.person()));
        return records.stream()
                .flatMap(it -> it.openStays().stream().sorted(standingFirst.thenComparing(Membership::id)))
                .toList();
    }
}
