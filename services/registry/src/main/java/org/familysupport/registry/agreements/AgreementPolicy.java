package org.familysupport.registry.agreements;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may change the register: the registry's steward and the regional ministry; and who may disclose (domain section 5). */
final class AgreementPolicy {
    private AgreementPolicy() {}

    static Decision mayChange(Caller caller) {
        return Decision.only(caller.has("registry-steward") || caller.has("ministry-analyst"));
    }

    /** Who works with families and knows the subject in full lets others know it. */
    static Decision mayDisclose(Access access, Caller caller) {
        return Decision.only(FamilyWorkers.include(caller) && access.mayWrite());
    }
}
