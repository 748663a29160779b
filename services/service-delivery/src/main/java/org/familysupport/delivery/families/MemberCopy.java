package org.familysupport.delivery.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's time in a family.
 *
 * @param version of the family
 * @param until the last day, absent while it lasts
 */
record MemberCopy(
        Key key, long version, String role, @Nullable LocalDate until) implements Copy {
    /** One stay of a person in a family begins on one day. */
    record Key(UUID family, UUID person, LocalDate since) {}
}
