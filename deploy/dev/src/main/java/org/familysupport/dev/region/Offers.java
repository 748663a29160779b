package org.familysupport.dev.region;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.familysupport.dev.region.Offer.Audience;
import org.familysupport.reference.csv.CsvTable;

/** What each direction consists of, and for whom. */
final class Offers {
    private final List<Offer> all;

    Offers() {
        this.all = CsvTable.resource(Offers.class, "/region/offers.csv").rows().stream()
                .map(row -> new Offer(
                        row.text("direction"),
                        row.text("service-type"),
                        row.text("setting"),
                        row.text("channel"),
                        row.number("from-age"),
                        row.number("to-age"),
                        row.number("minutes"),
                        Audience.valueOf(row.text("with").toUpperCase(Locale.ROOT)),
                        row.number("weight")))
                .toList();
    }

    List<Offer> all() {
        return all;
    }

    /** Some offer of the direction for a child of this age, if there is any. */
    Optional<Offer> any(String direction, int age, Dice dice) {
        return choose(
                all.stream()
                        .filter(offer -> offer.direction().equals(direction) && offer.suits(age))
                        .toList(),
                dice);
    }

    /** Some offer in which the child itself takes part, or in which it does not. */
    Optional<Offer> any(String direction, int age, boolean withChild, Dice dice) {
        return choose(
                all.stream()
                        .filter(offer -> offer.direction().equals(direction) && offer.suits(age))
                        .filter(offer -> (offer.audience() != Audience.PARENT) == withChild)
                        .toList(),
                dice);
    }

    private static Optional<Offer> choose(List<Offer> offers, Dice dice) {
        return offers.isEmpty() ? Optional.empty() : Optional.of(dice.pick(offers, Offer::weight));
    }
}
