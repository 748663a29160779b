package org.familysupport.dev.region;

import java.util.List;

/**
 * How large the region is.
 *
 * @param bands the age bands with the number of children in each
 * @param families the number of families
 * @param siblings the children in families of direction 3 who do not take part in it themselves
 * @param referredFamilies the families outside direction 3 that are helped by a second organisation
 * @param youngAdults those of them who go into supported living
 */
record Scale(List<Band> bands, int families, int siblings, int referredFamilies, int youngAdults) {
    /** The size of Kemerovo's snapshot: 13,146 children (S2:22-27). */
    static final Scale FULL = new Scale(Band.of(1_274, 3_098, 6_425, 2_349), 12_000, 30, 280, 30);

    /** All of direction 3, whose children number 213, and 300 others. */
    static final Scale SAMPLE = new Scale(Band.of(50, 121, 250, 92), 460, 10, 40, 5);

    int children() {
        return bands.stream().mapToInt(Band::children).sum();
    }
}
