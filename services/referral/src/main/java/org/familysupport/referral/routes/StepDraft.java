package org.familysupport.referral.routes;

import java.time.LocalDate;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteStepPlan;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a step when it is planned; codes are checked.
 *
 * @param organisation who is responsible for it; any of the sector may do it when absent
 * @param referral the referral by which it is asked for
 */
public record StepDraft(
        String sector,
        @Nullable OrganisationId organisation,
        String serviceType,
        @Nullable LocalDate dueOn,
        @Nullable ReferralId referral) {
    RouteStepPlan at(int number) {
        return new RouteStepPlan(number, sector, organisation, serviceType, dueOn, referral);
    }

    /** The same, asked for by a referral. */
    public StepDraft askedBy(ReferralId by) {
        return new StepDraft(sector, organisation, serviceType, dueOn, by);
    }
}
