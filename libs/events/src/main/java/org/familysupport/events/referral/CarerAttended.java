package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * It was noted how much of a course an adult of the household has attended.
 *
 * @param sessions how many so far
 * @param completedOn the day on which the course was completed; absent while it is not
 */
public record CarerAttended(
        CarerId carer,
        long version,
        OrganisationId organisation,
        CarerCourseId course,
        int sessions,
        @Nullable LocalDate completedOn)
        implements CarerFact {}
