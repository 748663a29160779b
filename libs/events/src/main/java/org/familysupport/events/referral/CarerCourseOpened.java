package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A course was opened.
 *
 * @param sessions how many sessions it has
 * @param from its first day
 * @param to its last day; absent where none is set
 */
public record CarerCourseOpened(
        CarerCourseId course,
        long version,
        OrganisationId organisation,
        int sessions,
        LocalDate from,
        @Nullable LocalDate to)
        implements CarerCourseFact {}
