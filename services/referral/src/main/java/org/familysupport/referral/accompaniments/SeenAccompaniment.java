package org.familysupport.referral.accompaniments;

import java.util.List;
import java.util.Map;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment as one caller may see it.
 *
 * @param access what the caller may know of the subject
 * @param responsible in whose name the caller is responsible now; null when it is not
 * @param basisHolds whether what it rests on still holds
 * @param openElsewhere whether one is open of another record of the subject, of its family, or of somebody who belongs to it
 */
public record SeenAccompaniment(
        Accompaniment accompaniment,
        Caller caller,
        Access access,
        @Nullable OrganisationId responsible,
        boolean basisHolds,
        boolean openElsewhere) {
    /** Whether it is one of two that were open when they turned out to be of one family: one of them has to end. */
    public boolean besideAnother() {
        return openElsewhere && accompaniment.status().open();
    }

    /** What the caller may do now. */
    public List<AccompanimentAct> allowedActs() {
        return AccompanimentPolicy.allowed(accompaniment.status(), caller, access, responsible != null, basisHolds);
    }

    /** Where an act leads now: one that nobody has led needs its first curator when it is reopened too; 409 with what is possible, or when what it rests on has ended. */
    AccompanimentStatus after(AccompanimentAct act) {
        AccompanimentStatus to = act.from(accompaniment.status())
                .orElseThrow(() -> new Refused(
                        GeneralProblem.STATE_CONFLICT,
                        Map.of(
                                "currentState",
                                accompaniment.status().code(),
                                "allowedActs",
                                allowedActs().stream()
                                        .map(AccompanimentAct::code)
                                        .toList())));
        if (act.goesOn() && !basisHolds) {
            throw AccompanimentProblem.BASIS_ENDED.refused();
        }
        return act == AccompanimentAct.REOPENING && accompaniment.curator() == null ? AccompanimentStatus.GRANTED : to;
    }
}
