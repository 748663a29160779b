package org.familysupport.registry.specialists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which employments are wanted; what is absent does not matter.
 *
 * @param on on this day
 */
public record SpecialistFilter(
        @Nullable UUID organisation,
        @Nullable String position,
        @Nullable LocalDate on) {}
