package org.familysupport.registry.access;

import java.util.Set;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may open an emergency access, see it, and review it (handover section 2). */
final class EmergencyPolicy {
    private static final String EMERGENCY = "emergency";

    /** People who work with families for the state; no computer and no volunteer decides that it cannot wait. */
    private static final Set<String> OPENERS =
            Set.of("specialist", "case-curator", "service-head", "mobile-team-member");

    /** Who answers for the work of others. */
    private static final Set<String> SUPERVISORS = Set.of("service-head", "case-curator");

    private EmergencyPolicy() {}

    /** Yes for who works with families and says that it is an emergency; else 403. */
    static Decision mayOpen(Caller caller) {
        return Decision.only(EMERGENCY.equals(caller.purpose()) && hasOneOf(caller, OPENERS));
    }

    /** Yes for who may open one at all, and for auditors; else 403: what happened is told in words, of people. */
    static Decision mayRead(Caller caller) {
        return Decision.only(seesAll(caller) || hasOneOf(caller, OPENERS));
    }

    /** Yes for a supervisor of the responsible organisation who has not opened it; else 403. */
    static Decision mayReview(EmergencyAccess access, Caller caller) {
        return Decision.only(hasOneOf(caller, SUPERVISORS)
                && access.responsible().value().equals(caller.organisation())
                && !access.actor().equals(caller.subject()));
    }

    /** Whether it sees all of them, whoever is responsible. */
    static boolean seesAll(Caller caller) {
        return LookPolicy.audits(caller);
    }

    private static boolean hasOneOf(Caller caller, Set<String> roles) {
        return caller.roles().stream().anyMatch(roles::contains);
    }
}
