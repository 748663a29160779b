package org.familysupport.referral.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done with a step of an open route, and from where (domain 4.2). */
public enum RouteStepAct {
    REFERRAL(Set.of(RouteStepStatus.PLANNED, RouteStepStatus.REFERRED)),
    START(Set.of(RouteStepStatus.PLANNED, RouteStepStatus.REFERRED)),
    SKIP(Set.of(RouteStepStatus.PLANNED, RouteStepStatus.REFERRED, RouteStepStatus.IN_PROGRESS));

    private final Set<RouteStepStatus> from;

    RouteStepAct(Set<RouteStepStatus> from) {
        this.from = from;
    }

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean possible(RouteStatus route, RouteStepStatus step) {
        return route == RouteStatus.OPEN && from.contains(step);
    }

    static List<RouteStepAct> allowed(RouteStatus route, RouteStepStatus step) {
        return Arrays.stream(values()).filter(act -> act.possible(route, step)).toList();
    }
}
