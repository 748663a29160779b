package org.familysupport.referral.assessments;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of a year, by its first day. */
public record Quarter(LocalDate firstDay) {
    private static final int MONTHS = 3;

    /** The quarter in which a day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(LocalDate.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR) * MONTHS - (MONTHS - 1), 1));
    }

    /** Whether it is over on a day. */
    boolean overOn(LocalDate day) {
        return !firstDay.plusMonths(MONTHS).isAfter(day);
    }
}
