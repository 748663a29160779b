package org.familysupport.referral.worklists;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who has worklists: who works with families and, of what is overdue, who coordinates for the region (domain section 5). */
final class WorklistPolicy {
    private WorklistPolicy() {}

    static Decision mayLook(Caller caller) {
        return FamilyWorkers.only(caller);
    }

    static Decision mayLookAtOverdue(Caller caller) {
        return Decision.only(FamilyWorkers.include(caller) || isRegional(caller));
    }

    /** Heads of services and curators: the second rung. */
    static boolean isCoordinator(Caller caller) {
        return caller.has("service-head") || caller.has("case-curator");
    }

    /** Whose concern it is at last. */
    static boolean isRegional(Caller caller) {
        return caller.has("municipal-coordinator");
    }
}
