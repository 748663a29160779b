package org.familysupport.referral.deadlines;

import java.util.Arrays;
import java.util.Locale;

/** In what a term is counted. Codes of the list {@code deadline-unit}. */
public enum TermUnit {
    /** Around the clock. */
    HOURS,
    /** Hours of work on working days. */
    WORKING_HOURS,
    /** Every day counts; the last is a working one (Civil Code art. 193). */
    DAYS,
    /** Working days, beginning with the next (Civil Code art. 191). */
    WORKING_DAYS;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this word. */
    public static TermUnit of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no TermUnit " + code));
    }
}
