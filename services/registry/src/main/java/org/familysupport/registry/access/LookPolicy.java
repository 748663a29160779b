package org.familysupport.registry.access;

import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may read who looked: an auditor, and whoever stands for the family (domain section 5). */
final class LookPolicy {
    static final String AUDIT = "audit";
    private static final String AUDITOR = "auditor";

    private LookPolicy() {}

    /** Yes; 404 for who may not know of the family or person at all; 403 for who works with it. */
    static Decision mayRead(LogGround ground, Caller caller) {
        if (ground.exists() && (audits(caller) || ground.represented())) {
            return Decision.yes();
        }
        return Decision.no(ground.exists() && ground.known() ? GeneralProblem.FORBIDDEN : GeneralProblem.NOT_FOUND);
    }

    /** Yes for an auditor, or 403. */
    static Decision maySearch(Caller caller) {
        return Decision.only(audits(caller));
    }

    static boolean audits(Caller caller) {
        return caller.has(AUDITOR) && AUDIT.equals(caller.purpose());
    }
}
