package org.familysupport.referral.relinquishments;

import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;

/** A case as one of its team sees it. */
public record SeenRelinquishment(Relinquishment relinquishment, Caller caller) {
    /** What the caller may do now. */
    public List<RelinquishmentAct> allowedActs() {
        return RelinquishmentAct.possible(relinquishment.status());
    }

    /** Goes on when an act is possible now, else 409 with what is. */
    void mustAllow(RelinquishmentAct act) {
        if (act.from(relinquishment.status()).isEmpty()) {
            throw new Refused(
                    GeneralProblem.STATE_CONFLICT,
                    Map.of(
                            "currentState",
                            relinquishment.status().code(),
                            "allowedActs",
                            allowedActs().stream().map(RelinquishmentAct::code).toList()));
        }
    }
}
