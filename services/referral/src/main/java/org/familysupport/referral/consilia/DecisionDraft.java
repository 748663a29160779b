package org.familysupport.referral.consilia;

import java.util.List;
import java.util.UUID;
import org.familysupport.referral.referrals.DecidedReferral;
import org.familysupport.referral.routes.StepDraft;
import org.jspecify.annotations.Nullable;

/**
 * What an adopted line of the agenda puts under way.
 *
 * @param plans asked for
 * @param steps of the route that is opened; none when there are none
 * @param referrals help that is asked for
 */
public record DecisionDraft(int item, List<PlanAsked> plans, List<DecidedStep> steps, List<DecidedReferral> referrals) {
    public DecisionDraft {
        plans = List.copyOf(plans);
        steps = List.copyOf(steps);
        referrals = List.copyOf(referrals);
    }

    /** Whether nothing would come of it. */
    boolean isEmpty() {
        return plans.isEmpty() && steps.isEmpty() && referrals.isEmpty();
    }

    /** A plan of a kind, of an organisation. */
    public record PlanAsked(String kind, UUID organisation) {}

    /**
     * A step of the route.
     *
     * @param referral the place, from 1, of the referral of this decision by which it is asked for; null for none
     */
    public record DecidedStep(StepDraft step, @Nullable Integer referral) {}
}
