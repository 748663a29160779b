package org.familysupport.referral.deadlines;

import java.util.Arrays;
import java.util.Locale;

/** Who is concerned with a term that was missed, one after the other. Codes of the list {@code escalation-rung}. */
public enum Rung {
    /** Who was to act. */
    ASSIGNEE,
    /** The head of the service or a curator of the same organisation. */
    COORDINATOR,
    /** The organisation that asked. */
    SOURCE,
    /** The region. */
    REGIONAL_OPERATOR;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this word. */
    public static Rung of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no Rung " + code));
    }
}
