package org.familysupport.referral.handovers;

import java.util.Set;
import org.familysupport.security.caller.Caller;

/** Who may hand over at all: those who work with families, not those who only read, count or keep (domain section 5). */
public final class HandOverWorkers {
    private static final Set<String> ROLES =
            Set.of("specialist", "case-curator", "service-head", "ngo-specialist", "agency-system");

    private HandOverWorkers() {}

    public static boolean include(Caller caller) {
        return caller.roles().stream().anyMatch(ROLES::contains);
    }
}
