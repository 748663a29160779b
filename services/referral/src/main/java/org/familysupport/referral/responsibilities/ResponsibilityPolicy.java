package org.familysupport.referral.responsibilities;

import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;

/** Who may see who was responsible: whoever sees more than a preview. */
final class ResponsibilityPolicy {
    private ResponsibilityPolicy() {}

    static Decision maySeeHistory(Access access) {
        return Decision.only(access.seesNames());
    }
}
