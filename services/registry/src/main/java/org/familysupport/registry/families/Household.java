package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;

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
        Membership stay = stayOf(person, "/person");
        if (lastDay.isBefore(stay.span().from())) {
            throw FamilyProblem.LEFT_BEFORE_JOINING.refusedAt("/to", GeneralRule.DATE_ORDER);
        }
        return ending(List.of(new Departure(stay, Regrouping.Mover.asHere(person))), lastDay, "/to");
    }

    /** The stays from which they go by a regrouping; all who go must be here since a day before. */
    List<Departure> departures(Regrouping draft) {
        List<Departure> departures = draft.movers().isEmpty() ? everybody() : named(draft.movers());
        if (departures.isEmpty()) {
            throw FamilyProblem.NOT_A_MEMBER.refused();
        }
        if (departures.stream()
                .anyMatch(it -> !it.stay().span().from().isBefore(draft.on()))) {
            throw FamilyProblem.LEFT_BEFORE_JOINING.refusedAt("/on", GeneralRule.DATE_ORDER);
        }
        return departures;
    }

    /** These stays, and those of who goes under other ids. */
    List<Membership> ending(List<Departure> leaving, Regrouping draft) {
        return ending(leaving, draft.on().minusDays(1), "/on");
    }

    /** Everybody went to another family, in which each record that somebody left goes on. */
    void goesOnIn(Family other, List<Membership> ending) {
        records.stream().filter(it -> !it.those(ending).isEmpty()).forEach(it -> it.goesOnIn(other));
    }

    private List<Departure> named(List<Regrouping.Mover> movers) {
        List<Departure> departures = new ArrayList<>();
        for (Regrouping.Mover mover : movers) {
            String place = "/members/" + departures.size() + "/person";
            departures.add(new Departure(stayOf(mover.person(), place), mover));
        }
        return List.copyOf(departures);
    }

    /** Everybody once: who lives in the record that stands for the family goes from there. */
    private List<Departure> everybody() {
        List<Departure> all = new ArrayList<>();
        for (Family record : records) {
            List<Departure> before = List.copyOf(all);
            record.openStays().stream()
                    .filter(stay -> before.stream().noneMatch(it -> seen.areOne(it.person(), stay.person())))
                    .map(stay -> new Departure(stay, Regrouping.Mover.asHere(stay.person())))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /**
     * What goes on of a person: its own stay before that of another record of it, in the record that stands for the family before the
     * others.
     *
     * @param place pointer of the person in the request
     */
    private Membership stayOf(PersonId person, String place) {
        return Stream.concat(
                        open().filter(it -> it.person().equals(person)),
                        open().filter(it -> seen.areOne(it.person(), person)))
                .findFirst()
                .orElseThrow(() -> FamilyProblem.NOT_A_MEMBER.refusedAt(place, GeneralRule.UNKNOWN_REFERENCE));
    }

    private List<Membership> ending(List<Departure> leaving, LocalDate lastDay, String place) {
        List<Membership> ending = open().filter(stay -> leaving.stream()
                        .anyMatch(it -> it.stay() == stay || seen.areOne(it.person(), stay.person())))
                .toList();
        // the days are named under another id, which the caller may not have in sight: so it is told by a word of its own
        if (ending.stream().anyMatch(it -> it.span().from().isAfter(lastDay))) {
            throw FamilyProblem.LINKED_STAY_BEGINS_LATER.refusedAt(place, GeneralRule.DATE_ORDER);
        }
        return ending;
    }

    private Stream<Membership> open() {
        return records.stream().flatMap(it -> it.openStays().stream());
    }
}
