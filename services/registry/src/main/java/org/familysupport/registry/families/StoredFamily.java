package org.familysupport.registry.families;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new family as a row, to be written together with many. */
record StoredFamily(
        UUID id,
        long version,
        @Nullable String territory,
        @Nullable String reference,
        Instant at,
        UUID organisation,
        String actor) {}
