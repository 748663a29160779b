package org.familysupport.registry.statuses;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may know, enter and change statuses: those who work with families, and of protected ones those of the sectors named. */
final class StatusPolicy {
    private StatusPolicy() {}

    /** Whether who knows the subject may know of this status. */
    static boolean mayKnow(Access access, String code, Caller caller) {
        return access.sees(StatusKinds.dataClass(code)) && StatusKinds.mayBeKnownIn(caller.sector(), code);
    }

    static Decision mayRead(Caller caller) {
        return FamilyWorkers.only(caller);
    }

    /** A status is entered by who may know it: a refusal because it is there already tells nothing new then. */
    static Decision mayRecord(Access access, String code, Caller caller) {
        return Decision.only(
                FamilyWorkers.include(caller) && access.mayWrite() && StatusKinds.mayBeKnownIn(caller.sector(), code));
    }

    /** Who answers for the subject, or entered the status, may end and correct it. */
    static Decision mayChange(SeenStatus seen, Caller caller) {
        return Decision.only(
                FamilyWorkers.include(caller) && seen.own() && seen.access().mayWrite());
    }
}
