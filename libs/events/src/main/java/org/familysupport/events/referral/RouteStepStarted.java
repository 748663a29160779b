package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** Work on a step has begun. */
public record RouteStepStarted(
        RouteId route, long version, SubjectRef subject, OrganisationId organisation, int step, Instant startedAt)
        implements RouteFact {}
