package org.familysupport.referral.offers;

import java.util.Locale;

/** What is known of the room of an organisation, or of one of its offers. */
public enum Capacity {
    /** Nothing is offered of this, so nothing is known. */
    NONE,
    /** Some, and it was said lately. */
    FREE,
    /** It was not said lately. */
    STALE,
    /** None. */
    FULL;

    /** As the database tells it. */
    public static Capacity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Its word on the wire and in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who asks nevertheless must say why. */
    public boolean needsReason() {
        return this == STALE || this == FULL;
    }
}
