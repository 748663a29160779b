package org.familysupport.dev.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was done in the story, and by whom: exactly this must the record tell. */
final class Deeds {
    private final List<Deed> all = new ArrayList<>();

    /** One fact, in the word of the list {@code record-fact}. */
    record Deed(String fact, UUID organisation) {}

    void add(Player player, String... facts) {
        for (String fact : facts) {
            all.add(new Deed(fact, player.id()));
        }
    }

    List<Deed> all() {
        return List.copyOf(all);
    }
}
