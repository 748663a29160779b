package org.familysupport.registry.access;

import java.util.Set;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may ask why somebody may know: an auditor, and a supervisor of the responsible organisation. */
final class DecisionPolicy {
    private static final Set<String> SUPERVISORS = Set.of("service-head", "case-curator");

    private DecisionPolicy() {}

    /** Yes; 404 for who may not know of the subject at all; 403 for who only works with it. */
    static Decision mayAsk(Decisions.Ground ground, Caller caller) {
        boolean supervises = ground.known()
                && ground.responsible()
                && caller.roles().stream().anyMatch(SUPERVISORS::contains);
        if (ground.exists() && (LookPolicy.audits(caller) || supervises)) {
            return Decision.yes();
        }
        return Decision.no(ground.exists() && ground.known() ? GeneralProblem.FORBIDDEN : GeneralProblem.NOT_FOUND);
    }
}
