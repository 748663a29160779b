package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** One more step stands at the end of a route. */
public record RouteStepAdded(
        RouteId route,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        RouteStepPlan step,
        Instant addedAt)
        implements RouteFact {}
