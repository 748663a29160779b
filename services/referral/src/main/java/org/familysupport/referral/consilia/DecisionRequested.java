package org.familysupport.referral.consilia;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an adopted decision asked for, besides a route.
 *
 * @param kind {@code plan} or {@code referral}
 * @param planKind code of the list {@code plan-kind}, of a plan
 * @param organisation of which the plan is asked
 */
public record DecisionRequested(
        int item,
        UUID id,
        String kind,
        @Nullable String planKind,
        @Nullable UUID organisation) {
    static final String PLAN = "plan";
    static final String REFERRAL = "referral";
}
