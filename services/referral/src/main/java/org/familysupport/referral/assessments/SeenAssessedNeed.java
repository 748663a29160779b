package org.familysupport.referral.assessments;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/**
 * A need as one caller may see it.
 *
 * @param access what the caller may know of the subject
 */
public record SeenAssessedNeed(AssessedNeed need, Caller caller, Access access) {
    /** Whether the caller may say how far it is met. */
    public boolean mayReview() {
        return AssessmentPolicy.mayRecord(caller, access, true).allowed();
    }
}
