package org.familysupport.dev.region;

import org.jspecify.annotations.Nullable;

/**
 * One line of the report on direction 3: an unduplicated count of one unit in 2020, in 2021 and in both years together.
 *
 * @param provider the organisation; none for the whole direction
 * @param unit a code of the list {@code count-unit}: {@code children} or {@code families}
 * @param in2020 the count of the year 2020
 * @param in2021 the count of the year 2021
 * @param inTwoYears the count of 2020–2021, each counted once
 * @param printed whether the report prints all three; the rest follows from what it prints (domain 3.2)
 */
public record Direction3Figure(
        @Nullable Direction3Provider provider, String unit, int in2020, int in2021, int inTwoYears, boolean printed) {

    /** How many were served in both years. */
    public int recurring() {
        return in2020 + in2021 - inTwoYears;
    }

    int only2020() {
        return inTwoYears - in2021;
    }

    int only2021() {
        return inTwoYears - in2020;
    }
}
