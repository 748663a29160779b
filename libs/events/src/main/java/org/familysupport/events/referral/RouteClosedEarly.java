package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A route ended before all its steps were taken.
 *
 * @param reason code of the list {@code route-reason}
 */
public record RouteClosedEarly(
        RouteId route, long version, SubjectRef subject, OrganisationId organisation, String reason, Instant closedAt)
        implements RouteFact {}
