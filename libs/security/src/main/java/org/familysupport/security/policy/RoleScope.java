package org.familysupport.security.policy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;

/**
 * What of a family or person a role needs to see at all, whatever its organisation may know (domain section 5): who visits or lends
 * sees whom to go to, not births, documents, statuses or the record.
 */
public final class RoleScope {
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "volunteer", Set.of(Access.NAME, "contacts", "schedule"),
            "loan-operator", Set.of(Access.NAME, "contacts"));

    /** Who has one of these too is not limited by the others. */
    private static final Set<String> UNLIMITED = Set.of("mobile-team-member", "registry-steward");

    private RoleScope() {}

    /** Yes where the caller's roles need a data class at all, or 403: whoever is asked about, the answer is the same. */
    public static Decision need(String dataClass, Caller caller) {
        return Decision.only(!limits(caller) || needed(caller).contains(dataClass));
    }

    /** As much of an access as the caller's roles need. */
    public static Access of(Access access, Caller caller) {
        return limits(caller) ? access.within(needed(caller)) : access;
    }

    /** Whether the caller's roles need less than its organisation may know. */
    public static boolean limits(Caller caller) {
        return !FamilyWorkers.include(caller)
                && caller.roles().stream().noneMatch(UNLIMITED::contains)
                && !needed(caller).isEmpty();
    }

    private static Set<String> needed(Caller caller) {
        return caller.roles().stream()
                .flatMap(role -> NEEDED.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toSet());
    }
}
