package org.familysupport.registry.passports;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who says how accessible a place is: stewards and municipal coordinators of any, an organisation of its own. */
final class PassportPolicy {
    private PassportPolicy() {}

    /** Whether the caller issues passports at all. */
    static Decision mayIssue(Caller caller) {
        return Decision.only(ofAny(caller) || FamilyWorkers.include(caller));
    }

    /** Whether it may for a place of an organisation for which it acts or does not, or of none. */
    static Decision mayIssueFor(boolean actsFor, Caller caller) {
        return Decision.only(ofAny(caller) || actsFor);
    }

    private static boolean ofAny(Caller caller) {
        return caller.has("registry-steward") || caller.has("municipal-coordinator");
    }
}
