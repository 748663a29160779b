package org.familysupport.registry.territories;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may change the register of territories: the registry's steward (domain section 5). */
final class TerritoryPolicy {
    private TerritoryPolicy() {}

    static Decision mayChange(Caller caller) {
        return Decision.only(caller.has("registry-steward"));
    }
}
