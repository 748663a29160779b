package org.familysupport.referral.drafts;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/**
 * What may be done with a draft, for an organisation for which one stands: who works with families and may change the subject writes
 * it, and deletes it whatever became of the subject.
 */
final class DraftPolicy {
    private DraftPolicy() {}

    /** What somebody has written goes when it wants, also when the subject is another's by then: nothing is told by that. */
    static Decision mayDelete(Caller caller) {
        return Decision.only(FamilyWorkers.include(caller));
    }

    static Decision mayWrite(Caller caller, Access access) {
        return Decision.only(FamilyWorkers.include(caller) && access.mayWrite());
    }
}
