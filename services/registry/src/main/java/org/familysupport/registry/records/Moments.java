package org.familysupport.registry.records;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads moments of native queries. */
final class Moments {
    private Moments() {}

    static Instant of(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    }
}
