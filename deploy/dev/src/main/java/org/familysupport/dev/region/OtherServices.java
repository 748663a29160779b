package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Serves children in all other directions, in the years 2019 to 2022, as far as they are born and of the right age. */
final class OtherServices {
    private static final int SETTLING_DAYS = 14;
    private static final int TRIES = 4;

    private final Offers offers;
    private final DeliveryBook book;
    private final Dice dice;

    OtherServices(Offers offers, DeliveryBook book, Dice dice) {
        this.offers = offers;
        this.book = book;
        this.dice = dice;
    }

    /** Some services in some year and direction of the organisation; none if the child does not fit any. */
    boolean serve(Household home, RegionPerson child, RegionOrganisation by) {
        List<String> directions = by.directions().stream()
                .filter(direction -> !direction.equals(Direction3Table.DIRECTION))
                .toList();
        for (int i = 0; i < TRIES && !directions.isEmpty(); i++) {
            if (serve(home, child, by, dice.pick(directions), dice.between(2019, 2022))) {
                return true;
            }
        }
        return false;
    }

    /** Some services in the year and direction; none if the child is not born yet or not of the age. */
    boolean serve(Household home, RegionPerson child, RegionOrganisation by, String direction, int year) {
        int times = dice.between(1, 2);
        int served = 0;
        LocalDate from = home.family().since(child).plusDays(SETTLING_DAYS);
        for (int t = 0; t < times; t++) {
            LocalDate day = dice.day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            if (day.isBefore(from)) {
                continue;
            }
            Optional<Offer> offer = offers.any(direction, child.ageOn(day), dice);
            if (offer.isPresent()) {
                book.note(by, offer.get(), day, home, List.of(child));
                served++;
            }
        }
        return served > 0;
    }
}
