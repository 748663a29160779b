package org.familysupport.registry.statuses;

import java.util.List;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.policy.FamilyWorkers;

/** Which statuses somebody may know of those whom it may know, for rooms that tell of statuses too. */
public final class KnownStatuses {
    private KnownStatuses() {}

    /** Those of the data classes that a right to know opens. */
    public static List<String> to(Caller caller, Access access) {
        return to(caller).stream()
                .filter(code -> access.sees(StatusKinds.dataClass(code)))
                .toList();
    }

    /** The codes; who does not work with families knows those of ordinary data classes. */
    public static List<String> to(Caller caller) {
        return StatusKinds.knownIn(caller.sector()).stream()
                .filter(code -> FamilyWorkers.include(caller) || !StatusKinds.isRestricted(code))
                .toList();
    }
}
