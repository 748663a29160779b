package org.familysupport.registry.families;

import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/**
 * Who may change a family: who works with families in the responsible organisation. A referral lets its target know the
 * family and serve it; a tail or a preview is for reading (handover section 1).
 */
final class FamilyPolicy {
    private FamilyPolicy() {}

    static Decision mayChange(SeenFamily seen, Caller caller) {
        return Decision.only(
                FamilyWorkers.include(caller) && seen.own() && seen.access().mayWrite());
    }
}
