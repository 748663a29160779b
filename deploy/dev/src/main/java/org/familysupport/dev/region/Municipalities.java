package org.familysupport.dev.region;

import java.util.List;
import org.familysupport.reference.csv.CsvTable;

/** The municipalities of the region and the settlements that families live in. */
final class Municipalities {
    private final List<Municipality> all;

    Municipalities() {
        this.all = CsvTable.resource(Municipalities.class, "/region/municipalities.csv").rows().stream()
                .map(row -> new Municipality(
                        row.text("oktmo"),
                        row.text("ru"),
                        row.text("kind"),
                        row.text("remote").equals("yes"),
                        row.number("weight")))
                .toList();
    }

    List<Municipality> all() {
        return all;
    }

    String any(Dice dice) {
        return dice.pick(all, Municipality::weight).oktmo();
    }

    /** Eleven digits: a city itself, or one of the settlements of a district. */
    static String settlement(String municipality, Dice dice) {
        if (!municipality.endsWith("000") || municipality.startsWith("517")) {
            return municipality + "001";
        }
        return municipality.substring(0, 5) + (400 + dice.between(1, 12)) + (100 + dice.between(1, 5));
    }
}
