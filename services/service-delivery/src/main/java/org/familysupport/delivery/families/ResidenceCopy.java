package org.familysupport.delivery.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a family or person lives from a day on.
 *
 * @param version of the family or person, under which it was told
 * @param territory OKTMO code, where it is known
 * @param day first day there; absent where it was a birth, and where it was told at registration
 * @param birthOf whose birth it was
 */
record ResidenceCopy(
        UUID subject,
        long version,
        @Nullable String territory,
        @Nullable LocalDate day,
        @Nullable UUID birthOf) implements Copy {
    /** Told at registration: as far as is known it was so before. */
    static ResidenceCopy atFirst(UUID subject, long version, @Nullable String territory) {
        return new ResidenceCopy(subject, version, territory, null, null);
    }
}
