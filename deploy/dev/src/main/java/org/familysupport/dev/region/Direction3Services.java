package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familysupport.dev.region.ChildPlan.When;

/** Serves the children of direction 3 in the years of their plan: several times each, so that rows are not children. */
final class Direction3Services {
    private static final double PARENTS_ALONE = 0.4;

    private final Organisations organisations;
    private final Offers offers;
    private final DeliveryBook book;
    private final Dice dice;

    Direction3Services(Organisations organisations, Offers offers, DeliveryBook book, Dice dice) {
        this.organisations = organisations;
        this.offers = offers;
        this.book = book;
        this.dice = dice;
    }

    void serve(Household home) {
        Direction3Provider provider = home.plan().provider();
        if (provider == null) {
            return;
        }
        RegionOrganisation by = organisations.get(provider.key());
        for (int year = 2019; year <= 2022; year++) {
            serve(home, by, year);
        }
    }

    private void serve(Household home, RegionOrganisation by, int year) {
        List<ChildPlan> plans = home.plan().children();
        List<RegionPerson> served = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Map<Integer, When> years = plans.get(i).direction3();
            When when = years.get(year);
            if (when == null) {
                continue;
            }
            RegionPerson child = home.children().get(i);
            served.add(child);
            int times = when == When.THROUGHOUT ? dice.between(5, 13) : dice.between(2, 3);
            for (int t = 0; t < times; t++) {
                note(home, by, day(year, when), List.of(child), true);
            }
            if (when == When.THROUGHOUT && dice.chance(PARENTS_ALONE)) {
                note(home, by, day(year, when), List.of(child), false);
            }
        }
        if (served.size() > 1) {
            note(home, by, day(year, When.THROUGHOUT), served, true);
        }
    }

    private void note(
            Household home, RegionOrganisation by, LocalDate day, List<RegionPerson> children, boolean withChild) {
        int youngest =
                children.stream().mapToInt(child -> child.ageOn(day)).min().orElseThrow();
        Optional<Offer> offer = offers.any(Direction3Table.DIRECTION, youngest, withChild, dice);
        book.note(by, offer.orElseThrow(), day, home, children);
    }

    private LocalDate day(int year, When when) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return switch (when) {
            case FIRST_DAY_ONLY -> first;
            case LAST_DAY_ONLY -> last;
            case THROUGHOUT -> dice.day(first, last);
        };
    }
}
