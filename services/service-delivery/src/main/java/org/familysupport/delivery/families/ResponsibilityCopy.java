package org.familysupport.delivery.families;

import java.util.UUID;

/**
 * Who is responsible for a family or person, within a programme.
 *
 * @param version number of the period
 */
record ResponsibilityCopy(Key key, long version, UUID organisation) implements Copy {
    /** One is responsible at a time. */
    record Key(UUID subject, String programme) {}
}
