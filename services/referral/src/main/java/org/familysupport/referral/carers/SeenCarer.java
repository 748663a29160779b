package org.familysupport.referral.carers;

import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/**
 * A candidate as one caller may see it.
 *
 * @param access what the caller may know of the person
 * @param inThatName whether the caller stands for the organisation that leads
 */
public record SeenCarer(Carer carer, Caller caller, Access access, boolean inThatName) {
    /** What the caller may do now. */
    public List<CarerAct> allowedActs() {
        return CarerPolicy.allowed(carer.status(), caller, access, inThatName).stream()
                .filter(act -> act != CarerAct.CERTIFICATION || carer.hasCompleted())
                .toList();
    }

    /** Goes on when an act is possible now, else 409 with what is. */
    void mustAllow(CarerAct act) {
        if (act.from(carer.status()).isEmpty()) {
            throw new Refused(
                    GeneralProblem.STATE_CONFLICT,
                    Map.of(
                            "currentState",
                            carer.status().code(),
                            "allowedActs",
                            allowedActs().stream().map(CarerAct::code).toList()));
        }
    }
}
