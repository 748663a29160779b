package org.familysupport.referral.relinquishments;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may open a case, and who may count outcomes; who sees one is the business of the query that loads it. */
final class RelinquishmentPolicy {
    private static final String REPORTING = "reporting";

    private RelinquishmentPolicy() {}

    /** Those who know the woman in full. */
    static Decision mayOpen(Caller caller, Access access) {
        return Decision.only(FamilyWorkers.include(caller) && access.mayWrite());
    }

    /** Who counts for the region, for a report and for nothing else. */
    static Decision mayCount(Caller caller) {
        return Decision.only(caller.has("ministry-analyst") && REPORTING.equals(caller.purpose()));
    }
}
