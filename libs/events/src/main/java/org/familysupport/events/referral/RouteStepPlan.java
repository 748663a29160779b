package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a route as it is planned.
 *
 * @param number its place, beginning at 1
 * @param sector of the agency: code of the list {@code sector}
 * @param organisation who is responsible for it; absent where any of the sector may do it
 * @param serviceType code of the list {@code service-type}
 * @param dueOn until when; absent without a term
 * @param referral the referral by which it is asked for; absent where there is none
 */
public record RouteStepPlan(
        int number,
        String sector,
        @Nullable OrganisationId organisation,
        String serviceType,
        @Nullable LocalDate dueOn,
        @Nullable ReferralId referral) {}
