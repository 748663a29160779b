package org.familysupport.referral.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done with an open route; that a step is done is nobody's act but the fact of a delivery. */
public enum RouteAct {
    STEPS,
    CLOSURE;

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<RouteAct> possible(RouteStatus status) {
        return status == RouteStatus.OPEN ? Arrays.asList(values()) : List.of();
    }
}
