package org.familysupport.dev.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.reference.csv.CsvRow;
import org.familysupport.reference.csv.CsvTable;

/**
 * The organisations of the region: those that the sources name or describe, and a hundred schools and a hundred
 * kindergartens, as in S2:73.
 */
final class Organisations {
    private static final int SCHOOLS = 100;
    private static final int KINDERGARTENS = 100;
    private static final List<String> OF_SCHOOLS = List.of("special-rehabilitation", "other-forms");

    private final Map<String, RegionOrganisation> byKey = new LinkedHashMap<>();
    private final Bodies bodies;
    private final Numbers numbers;

    Organisations(Bodies bodies, Numbers numbers, List<Municipality> municipalities) {
        this.bodies = bodies;
        this.numbers = numbers;
        for (CsvRow row : CsvTable.resource(Organisations.class, "/region/organisations.csv")
                .rows()) {
            add(
                    row.text("key"),
                    Body.of(row.text("body")),
                    row.text("type"),
                    row.text("ownership"),
                    row.text("ru"),
                    row.text("municipality"),
                    List.of(row.text("directions").split(" ")));
        }
        List<String> seats = seats(municipalities);
        for (int i = 1; i <= SCHOOLS; i++) {
            String seat = seats.get(i % seats.size());
            add("school-" + i, Body.EDUCATION, "school", "municipal", "Школа № " + i, seat, OF_SCHOOLS);
        }
        for (int i = 1; i <= KINDERGARTENS; i++) {
            String seat = seats.get((i * 7 + 3) % seats.size());
            add("kindergarten-" + i, Body.EDUCATION, "kindergarten", "municipal", kindergarten(i), seat, OF_SCHOOLS);
        }
    }

    List<RegionOrganisation> all() {
        return List.copyOf(byKey.values());
    }

    List<RegionOrganisation> of(Body body) {
        return byKey.values().stream().filter(each -> each.body() == body).toList();
    }

    List<RegionOrganisation> ofType(String type) {
        return byKey.values().stream().filter(each -> each.type().equals(type)).toList();
    }

    RegionOrganisation get(String key) {
        RegionOrganisation found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no organisation " + key);
        }
        return found;
    }

    private void add(
            String key, Body body, String type, String ownership, String name, String seat, List<String> directions) {
        numbers.nextOrganisation();
        byKey.put(
                key,
                new RegionOrganisation(
                        StableIds.of("organisation", key),
                        key,
                        body,
                        bodies.id(body),
                        type,
                        ownership,
                        name,
                        numbers.inn(),
                        numbers.ogrn(),
                        seat,
                        directions));
    }

    private static String kindergarten(int number) {
        return "Детский сад № " + number + " с консультационным пунктом";
    }

    /** Each municipality as often as its weight says, dealt out in rounds so that neighbours differ. */
    private static List<String> seats(List<Municipality> municipalities) {
        List<String> seats = new ArrayList<>();
        for (int round = 1; round <= 10; round++) {
            for (Municipality municipality : municipalities) {
                if (municipality.weight() >= round) {
                    seats.add(municipality.oktmo());
                }
            }
        }
        return seats;
    }
}
