package org.familysupport.referral.carers;

import java.util.List;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who sees candidates and who enters them; statuses are the business of {@link CarerAct}. */
final class CarerPolicy {
    private static final String GUARDIANSHIP = "guardianship";

    private CarerPolicy() {}

    /** For all others there are no candidates. */
    static boolean isOfGuardianship(Caller caller) {
        return caller.sector().equals(GUARDIANSHIP) && FamilyWorkers.include(caller);
    }

    /** Guardianship, in the name of an organisation for which the caller stands. */
    static Decision mayEnter(Caller caller, boolean inThatName) {
        return Decision.only(isOfGuardianship(caller) && inThatName);
    }

    /** The same, of a person whom it may see more of than a preview. */
    static Decision mayRead(Caller caller, Access access) {
        return Decision.only(isOfGuardianship(caller) && access.seesNames());
    }

    /**
     * Who leads, as long as it knows the person in full.
     *
     * @param inThatName whether the caller stands for the organisation that leads
     */
    static Decision mayLead(Caller caller, Access access, boolean inThatName) {
        return Decision.only(mayEnter(caller, inThatName).allowed() && access.mayWrite());
    }

    /** What a caller may do now. */
    static List<CarerAct> allowed(CarerStatus status, Caller caller, Access access, boolean inThatName) {
        return mayLead(caller, access, inThatName).allowed() ? CarerAct.possible(status) : List.of();
    }
}
