package org.familysupport.kernel.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period in days, both ends included; open at the end when {@code to} is absent.
 *
 * <p>Days are those of the region ({@code family-support.region.zone}) and are never converted.
 */
public record Span(LocalDate from, @Nullable LocalDate to) {
    public Span {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Whether {@code day} lies in the period. */
    public boolean contains(LocalDate day) {
        LocalDate end = to;
        return !day.isBefore(from) && (end == null || !day.isAfter(end));
    }
}
