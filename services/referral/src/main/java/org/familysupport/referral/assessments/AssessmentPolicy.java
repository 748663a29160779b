package org.familysupport.referral.assessments;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may read assessments and needs, and who records them. */
final class AssessmentPolicy {
    private AssessmentPolicy() {}

    /** Those who work with families and may see more than a preview of this one. */
    static Decision mayRead(Caller caller, Access access) {
        return Decision.only(FamilyWorkers.include(caller) && access.seesNames());
    }

    /**
     * Those who know the subject in full: a tail is for reading.
     *
     * @param inThatName whether the caller stands for the organisation in whose name it is done
     */
    static Decision mayRecord(Caller caller, Access access, boolean inThatName) {
        return Decision.only(FamilyWorkers.include(caller) && inThatName && access.mayWrite());
    }
}
