package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** A child has a route sheet. */
public record RouteOpened(
        RouteId route,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        List<RouteStepPlan> steps,
        Instant openedAt)
        implements RouteFact {
    public RouteOpened {
        steps = List.copyOf(steps);
    }
}
