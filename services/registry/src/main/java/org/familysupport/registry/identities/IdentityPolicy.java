package org.familysupport.registry.identities;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who says that two records are of one, or of two: the registry's steward (domain section 5). */
final class IdentityPolicy {
    private IdentityPolicy() {}

    static Decision mayDecide(Caller caller) {
        return Decision.only(caller.has("registry-steward"));
    }
}
