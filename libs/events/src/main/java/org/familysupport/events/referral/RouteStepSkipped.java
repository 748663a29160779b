package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A step will not be taken.
 *
 * @param reason code of the list {@code route-reason}
 * @param routeStatus where the route stands with it: {@code open} or {@code completed}
 */
public record RouteStepSkipped(
        RouteId route,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        int step,
        String reason,
        String routeStatus,
        Instant skippedAt)
        implements RouteFact {}
