package org.familysupport.registry.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a record is wanted; what is absent does not matter.
 *
 * @param organisation who did it
 * @param sector of the agency that did it
 * @param asOf the record as it was known at the end of this day
 */
public record RecordFilter(
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID organisation,
        @Nullable String sector,
        @Nullable LocalDate asOf) {}
