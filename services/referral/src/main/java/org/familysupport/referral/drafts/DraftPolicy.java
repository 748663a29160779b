package org.familysupport.referral.drafts;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may write a draft, for an organisation for which it stands: who works with families and may change the subject. */
final class DraftPolicy {
    private DraftPolicy() {}

    static Decision mayWrite(Caller caller, Access access) {
        return Decision.only(FamilyWorkers.include(caller) && access.mayWrite());
    }
}
