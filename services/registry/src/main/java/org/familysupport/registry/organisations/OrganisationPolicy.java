package org.familysupport.registry.organisations;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may change the directory: the registry's steward (domain section 5). */
final class OrganisationPolicy {
    private OrganisationPolicy() {}

    static Decision mayChange(Caller caller) {
        return Decision.only(caller.has("registry-steward"));
    }
}
