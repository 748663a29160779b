package org.familysupport.security.policy;

import java.util.Set;
import org.familysupport.security.caller.Caller;

/**
 * Who may register, change, serve or hand over families at all: those who work with them and the computers of their
 * agencies, not those who only read, count or keep (domain section 5). A right to the family comes on top of it.
 */
public final class FamilyWorkers {
    private static final Set<String> ROLES =
            Set.of("specialist", "case-curator", "service-head", "ngo-specialist", Caller.AGENCY_SYSTEM);

    private FamilyWorkers() {}

    public static boolean include(Caller caller) {
        return caller.roles().stream().anyMatch(ROLES::contains);
    }

    /** Yes, or 403. */
    public static Decision only(Caller caller) {
        return Decision.only(include(caller));
    }
}
