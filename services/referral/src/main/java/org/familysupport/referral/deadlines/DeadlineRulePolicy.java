package org.familysupport.referral.deadlines;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may say how long terms are: the registry's steward, for the region (domain section 5). */
final class DeadlineRulePolicy {
    private DeadlineRulePolicy() {}

    static Decision mayChange(Caller caller) {
        return Decision.only(caller.has("registry-steward"));
    }
}
