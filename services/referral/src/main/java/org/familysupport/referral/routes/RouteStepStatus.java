package org.familysupport.referral.routes;

import java.util.Locale;

/** Where a step of a route stands (domain 4.2). */
public enum RouteStepStatus {
    PLANNED,
    REFERRED,
    IN_PROGRESS,
    DONE,
    SKIPPED;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static RouteStepStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it is still to be taken. */
    public boolean open() {
        return this != DONE && this != SKIPPED;
    }
}
