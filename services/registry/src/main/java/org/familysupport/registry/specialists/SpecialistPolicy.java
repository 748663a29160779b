package org.familysupport.registry.specialists;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/**
 * Who may say who works where: the registry's steward for all, the head of a service for the own organisation, an
 * agency's system for its body and those under it (domain section 5).
 */
final class SpecialistPolicy {
    private SpecialistPolicy() {}

    /** Whether the caller keeps such lists at all. */
    static Decision mayEmploy(Caller caller) {
        return Decision.only(isSteward(caller) || caller.has("service-head") || caller.actsBelow());
    }

    /** Whether it may for an organisation for which it acts or does not. */
    static Decision mayEmployAt(boolean actsFor, Caller caller) {
        return Decision.only(isSteward(caller) || actsFor);
    }

    static boolean isSteward(Caller caller) {
        return caller.has("registry-steward");
    }
}
