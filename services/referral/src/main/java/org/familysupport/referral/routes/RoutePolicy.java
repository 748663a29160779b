package org.familysupport.referral.routes;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may read a route, and who opens and changes it. */
final class RoutePolicy {
    private RoutePolicy() {}

    /** Those who work with families and may see more than a preview of this child; and who stands for it. */
    static Decision mayRead(Caller caller, Access access) {
        return Decision.only(
                (FamilyWorkers.include(caller) || caller.has(Caller.FAMILY_REPRESENTATIVE)) && access.seesNames());
    }

    /** Who is responsible for the child now, as long as it knows it in full: a tail is for reading, and so is to stand for it. */
    static Decision mayLead(Caller caller, Access access, boolean responsible) {
        return Decision.only(FamilyWorkers.include(caller) && responsible && access.mayWrite());
    }
}
