package org.familysupport.referral.assessments;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may publish instruments: the registry's steward, for the region (domain section 5). */
final class InstrumentPolicy {
    private InstrumentPolicy() {}

    static Decision mayPublish(Caller caller) {
        return Decision.only(caller.has("registry-steward"));
    }
}
