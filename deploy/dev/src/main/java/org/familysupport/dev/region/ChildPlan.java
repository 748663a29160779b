package org.familysupport.dev.region;

import java.util.Map;

/**
 * What shall become of a child in direction 3.
 *
 * @param direction3 the years in which it is served, and when in the year; empty for a child that is not
 */
record ChildPlan(Map<Integer, When> direction3) {
    static final ChildPlan NOT_IN_DIRECTION_3 = new ChildPlan(Map.of());

    ChildPlan {
        direction3 = Map.copyOf(direction3);
    }

    boolean inDirection3() {
        return !direction3.isEmpty();
    }

    /** When in the year the services of a child lie. */
    enum When {
        THROUGHOUT,
        FIRST_DAY_ONLY,
        LAST_DAY_ONLY
    }
}
