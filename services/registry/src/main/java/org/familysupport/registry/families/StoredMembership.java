package org.familysupport.registry.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new membership as a row, to be written together with many. */
record StoredMembership(
        UUID id,
        UUID family,
        UUID person,
        String role,
        LocalDate since,
        @Nullable UUID sinceBirthOf,
        @Nullable String kind,
        @Nullable String reference,
        boolean onlyHome) {}
