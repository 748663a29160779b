package org.familysupport.referral.accompaniments;

import java.util.List;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may read an accompaniment, and who leads it; statuses are the business of {@link AccompanimentAct}. */
final class AccompanimentPolicy {
    private AccompanimentPolicy() {}

    /** Those who work with families and may see more than a preview of this one. */
    static Decision mayRead(Caller caller, Access access) {
        return Decision.only(FamilyWorkers.include(caller) && access.seesNames());
    }

    /** Who is responsible for the subject now, as long as it knows it in full: a tail is for reading. */
    static Decision mayLead(Caller caller, Access access, boolean responsible) {
        return Decision.only(FamilyWorkers.include(caller) && responsible && access.mayWrite());
    }

    /** What a caller may do now. */
    static List<AccompanimentAct> allowed(
            AccompanimentStatus status, Caller caller, Access access, boolean responsible, boolean basisHolds) {
        return mayLead(caller, access, responsible).allowed()
                ? AccompanimentAct.possible(status).stream()
                        .filter(act -> basisHolds || !act.goesOn())
                        .toList()
                : List.of();
    }
}
