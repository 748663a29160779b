package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What happens to a route sheet, the path of a child through the agencies. */
public sealed interface RouteFact extends Fact
        permits RouteOpened,
                RouteStepAdded,
                RouteStepReferred,
                RouteStepStarted,
                RouteStepDone,
                RouteStepSkipped,
                RouteClosedEarly {
    RouteId route();

    /** The family or person it is about. */
    SubjectRef subject();

    /** Who did it. */
    OrganisationId organisation();

    @Override
    default UUID key() {
        return route().value();
    }
}
