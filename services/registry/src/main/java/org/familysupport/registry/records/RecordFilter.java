package org.familysupport.registry.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of a record is wanted; what is absent does not matter. */
public record RecordFilter(
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID organisation) {}
