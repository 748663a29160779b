package org.familysupport.registry.agreements;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may change the register: the registry's steward and the regional ministry (domain section 5). */
final class AgreementPolicy {
    private AgreementPolicy() {}

    static Decision mayChange(Caller caller) {
        return Decision.only(caller.has("registry-steward") || caller.has("ministry-analyst"));
    }
}
