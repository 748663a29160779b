package org.familysupport.delivery.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person left a family.
 *
 * @param key under the family's version that told of it
 * @param day last day in the family; absent where it was a birth
 * @param birthOf whose birth it was
 */
record DepartureCopy(
        StayKey key, @Nullable LocalDate day, @Nullable UUID birthOf) implements Copy {
    @Override
    public long version() {
        return key.version();
    }
}
