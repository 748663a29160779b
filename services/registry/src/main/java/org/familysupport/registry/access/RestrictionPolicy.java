package org.familysupport.registry.access;

import java.util.Set;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may hide somebody, and end it: who leads the case, in the organisation that is responsible (domain section 5). */
final class RestrictionPolicy {
    private static final Set<String> LEADERS = Set.of("case-curator", "service-head");

    private RestrictionPolicy() {}

    static Decision mayPlaceAndLift(RestrictionGround ground, Caller caller) {
        return Decision.only(ground.access().mayWrite()
                && ground.responsible()
                && caller.roles().stream().anyMatch(LEADERS::contains));
    }
}
