package org.familysupport.registry.volunteers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which volunteers are wanted; what is absent does not matter.
 *
 * @param on the day about which clearance is told
 * @param cleared only those who may, or may not, be assigned on that day
 */
public record VolunteerFilter(
        @Nullable UUID centre, LocalDate on, @Nullable Boolean cleared) {}
