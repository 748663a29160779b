package org.familysupport.registry.consents;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a consent stands; codes of the list {@code consent-status}. */
public enum ConsentStatus {
    REQUESTED,
    GIVEN,
    REFUSED,
    WITHDRAWN,
    /** Given, and its last day is over: a property of the day, nobody writes it. */
    EXPIRED,
    INVALIDATED;

    /** The word on the wire and in the table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConsentStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As it is on a day. */
    ConsentStatus on(LocalDate day, @Nullable LocalDate lastDay) {
        return this == GIVEN && lastDay != null && day.isAfter(lastDay) ? EXPIRED : this;
    }
}
