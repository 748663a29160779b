package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** A step is asked for by a referral. */
public record RouteStepReferred(
        RouteId route,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        int step,
        ReferralId referral,
        Instant referredAt)
        implements RouteFact {}
