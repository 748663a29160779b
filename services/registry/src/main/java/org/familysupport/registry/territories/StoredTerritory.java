package org.familysupport.registry.territories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new territory as a row, for the statement that writes many. */
record StoredTerritory(
        UUID id,
        long version,
        String code,
        String kind,
        String level,
        String name,
        @Nullable String partOf,
        @Nullable String category,
        boolean remote,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        Instant at,
        UUID organisation,
        String actor) {}
