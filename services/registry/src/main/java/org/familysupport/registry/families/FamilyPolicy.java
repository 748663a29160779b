package org.familysupport.registry.families;

import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.Decision;

/** Who may change a family: whoever has full access; a tail or a preview is for reading (handover section 1). */
final class FamilyPolicy {
    private FamilyPolicy() {}

    static Decision mayChange(Access access) {
        return Decision.only(access.mayWrite());
    }
}
