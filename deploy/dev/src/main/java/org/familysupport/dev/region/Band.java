package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.List;

/**
 * An age band of the region's children as of the end of 2021, the last day of the report: who was born between both days
 * is in it.
 */
record Band(LocalDate from, LocalDate to, int children) {
    /** A child of direction 3 is under 18 until the end of 2021 and alive at the beginning of 2020. */
    private static final LocalDate EARLIEST_OF_DIRECTION_3 = LocalDate.of(2004, 1, 2);

    private static final LocalDate LATEST_OF_DIRECTION_3 = LocalDate.of(2019, 10, 31);

    static List<Band> of(int upTo3, int upTo7, int upTo14, int upTo18) {
        return List.of(
                years(2018, 2021, upTo3),
                years(2014, 2017, upTo7),
                years(2007, 2013, upTo14),
                years(2003, 2006, upTo18));
    }

    LocalDate birth(boolean inDirection3, Dice dice) {
        if (!inDirection3) {
            return dice.day(from, to);
        }
        LocalDate first = from.isBefore(EARLIEST_OF_DIRECTION_3) ? EARLIEST_OF_DIRECTION_3 : from;
        LocalDate last = to.isAfter(LATEST_OF_DIRECTION_3) ? LATEST_OF_DIRECTION_3 : to;
        return dice.day(first, last);
    }

    private static Band years(int from, int to, int children) {
        return new Band(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), children);
    }
}
