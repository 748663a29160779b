package org.familysupport.registry.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a batch into what one transaction enters: a handful of families, for whoever enters one of their people meanwhile waits for it,
 * and so few people that each is held by its own keys and nobody else waits.
 */
final class RowPortions {
    private static final int FAMILIES = 5;
    private static final int PEOPLE = 10;

    private RowPortions() {}

    /** At least one, also of no rows; in order. */
    static List<List<FamilyRow>> of(List<FamilyRow> rows) {
        List<List<FamilyRow>> portions = new ArrayList<>();
        List<FamilyRow> portion = new ArrayList<>();
        int people = 0;
        for (FamilyRow row : rows) {
            boolean full = portion.size() == FAMILIES || people + row.newcomers() > PEOPLE;
            if (full && !portion.isEmpty()) {
                portions.add(List.copyOf(portion));
                portion.clear();
                people = 0;
            }
            portion.add(row);
            people += row.newcomers();
        }
        portions.add(List.copyOf(portion));
        return portions;
    }
}
