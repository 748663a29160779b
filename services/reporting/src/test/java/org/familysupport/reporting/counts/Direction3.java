package org.familysupport.reporting.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.familysupport.events.Fact;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonId;

/**
 * Direction 3 of the Novosibirsk report, rebuilt from its figures (domain 3.2, story 5), with deliveries around it that a
 * missing filter would count.
 */
final class Direction3 {
    static final String DIRECTION = "home-rehabilitation";
    static final OrganisationId SEMYA = OrganisationId.next();
    static final OrganisationId SUZUN = OrganisationId.next();
    static final OrganisationId CENTRAL = OrganisationId.next();

    private static final Set<Integer> FIRST = Set.of(2020);
    private static final Set<Integer> SECOND = Set.of(2021);
    private static final Set<Integer> BOTH = Set.of(2020, 2021);

    private final Random dice = new Random(3);
    private final List<DeliveryRecorded> deliveries = new ArrayList<>();

    Direction3() {
        families(SEMYA, 53, 52, FIRST);
        families(SEMYA, 20, 20, SECOND);
        families(SUZUN, 42, 40, FIRST);
        families(SUZUN, 31, 31, SECOND);
        families(CENTRAL, 24, 22, FIRST);
        families(CENTRAL, 26, 25, SECOND);
        families(CENTRAL, 17, 15, BOTH);
    }

    /** The organisations and all deliveries. */
    List<Fact> facts() {
        Stream<Fact> organisations = Stream.of(SEMYA, SUZUN, CENTRAL)
                .map(it -> new OrganisationRegistered(
                        it,
                        1,
                        "social-protection",
                        "rehabilitation-centre",
                        "regional",
                        "Центр",
                        null,
                        null,
                        "active"));
        return Stream.concat(organisations, deliveries.stream()).toList();
    }

    /** The deliveries of the direction in a period, for counting them over in plain Java. */
    List<DeliveryRecorded> between(LocalDate from, LocalDate to) {
        Predicate<DeliveryRecorded> wanted = it -> it.direction().equals(DIRECTION)
                && !it.date().isBefore(from)
                && !it.date().isAfter(to);
        return deliveries.stream().filter(wanted).toList();
    }

    /** So many children in so many families, all of them served in each of these years. */
    private void families(OrganisationId organisation, int children, int families, Set<Integer> years) {
        for (int i = 0; i < families; i++) {
            int here = i < children - families ? 2 : 1;
            FamilyId family = FamilyId.next();
            PersonId parent = PersonId.next();
            List<PersonId> kids = Stream.generate(PersonId::next).limit(here).toList();
            for (int year : years) {
                serve(organisation, family, parent, kids, year);
            }
            around(organisation, family, parent, kids, years);
        }
    }

    private void serve(OrganisationId organisation, FamilyId family, PersonId parent, List<PersonId> kids, int year) {
        for (PersonId kid : kids) {
            IntStream.rangeClosed(0, dice.nextInt(2))
                    .forEach(again -> deliver(organisation, family, List.of(child(kid)), DIRECTION, year));
        }
        deliver(organisation, family, List.of(child(kids.getFirst()), adult(parent)), DIRECTION, year);
    }

    /** The same people in other directions and other years, and others beside them. */
    private void around(
            OrganisationId organisation, FamilyId family, PersonId parent, List<PersonId> kids, Set<Integer> years) {
        List<Recipient> recipients =
                kids.stream().map(Direction3::child).collect(Collectors.toCollection(ArrayList::new));
        recipients.add(adult(parent));
        for (int year = 2019; year <= 2022; year++) {
            if (dice.nextInt(4) == 0) {
                deliver(organisation, family, recipients, "short-stay", year);
            }
        }
        if (dice.nextInt(3) == 0) {
            deliver(organisation, family, recipients, DIRECTION, years.contains(2020) ? 2019 : 2022);
        }
    }

    private void deliver(
            OrganisationId organisation, FamilyId family, List<Recipient> recipients, String direction, int year) {
        deliveries.add(new DeliveryRecorded(
                DeliveryId.next(),
                1,
                organisation,
                family,
                recipients,
                "rehabilitation-session",
                direction,
                LocalDate.ofYearDay(year, 1 + dice.nextInt(365)),
                "home",
                "in-person",
                "regional-budget",
                60,
                "50701000",
                null));
    }

    private static Recipient child(PersonId person) {
        return new Recipient(person, "child", "age-4-7");
    }

    private static Recipient adult(PersonId person) {
        return new Recipient(person, "legal-representative", "age-19-plus");
    }
}
