package org.familysupport.delivery.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person came to a family.
 *
 * @param key under the family's version that told of it
 * @param day first day in the family; absent where it was a birth
 * @param birthOf whose birth it was
 */
record ArrivalCopy(
        StayKey key,
        String role,
        @Nullable LocalDate day,
        @Nullable UUID birthOf) implements Copy {
    @Override
    public long version() {
        return key.version();
    }
}
