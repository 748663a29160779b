package org.familysupport.registry.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which looks are wanted; what is absent does not matter. Days are the region's, both ends included. */
public record LookFilter(
        @Nullable String actor,
        @Nullable UUID organisation,
        @Nullable String purpose,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
