package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a sitting adopted is under way: plans are asked for, a route is open, help is asked for.
 *
 * @param route the route that was opened, if one was
 * @param referrals those that were sent
 */
public record SittingDecided(
        SittingId sitting,
        long version,
        int item,
        SubjectRef subject,
        OrganisationId organisation,
        List<PlanRequest> planRequests,
        @Nullable RouteId route,
        List<ReferralId> referrals,
        Instant decidedAt)
        implements SittingFact {
    public SittingDecided {
        planRequests = List.copyOf(planRequests);
        referrals = List.copyOf(referrals);
    }
}
