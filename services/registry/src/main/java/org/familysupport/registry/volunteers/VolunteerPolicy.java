package org.familysupport.registry.volunteers;

import java.util.Set;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who keeps the volunteers of a centre: those who work there, its system or that of a body above, and the steward. */
final class VolunteerPolicy {
    private static final Set<String> KEEPERS =
            Set.of("registry-steward", "service-head", "specialist", "ngo-specialist", Caller.AGENCY_SYSTEM);

    private VolunteerPolicy() {}

    /** Whether the caller keeps such lists at all. */
    static Decision mayKeep(Caller caller) {
        return Decision.only(caller.roles().stream().anyMatch(KEEPERS::contains));
    }

    /** Whether it may those of a centre for which it acts or does not. */
    static Decision mayKeepOf(boolean actsFor, Caller caller) {
        return Decision.only(isSteward(caller) || actsFor);
    }

    static boolean isSteward(Caller caller) {
        return caller.has("registry-steward");
    }
}
