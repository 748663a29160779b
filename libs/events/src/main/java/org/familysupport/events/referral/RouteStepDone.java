package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.registry.OrganisationId;

/**
 * A service was given that was a step of a route.
 *
 * @param routeStatus where the route stands with it: {@code open} or {@code completed}
 */
public record RouteStepDone(
        RouteId route,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        int step,
        DeliveryId delivery,
        OrganisationId deliveredBy,
        LocalDate deliveredOn,
        String routeStatus)
        implements RouteFact {}
