package org.familysupport.events.referral;

import org.familysupport.events.registry.OrganisationId;

/**
 * Adults of the household were enrolled in a course.
 *
 * @param adults how many
 */
public record CarerEnrolled(CarerId carer, long version, OrganisationId organisation, CarerCourseId course, int adults)
        implements CarerFact {}
