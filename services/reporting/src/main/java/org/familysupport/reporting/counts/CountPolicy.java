package org.familysupport.reporting.counts;

import java.util.Set;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;

/** Who may count, and whose recipients (domain section 5). */
final class CountPolicy {
    private static final Set<String> REGION =
            Set.of("ministry-analyst", "municipal-coordinator", "funder-viewer", "auditor", "registry-steward");
    private static final Set<String> OWN = Set.of("service-head", Caller.AGENCY_SYSTEM);

    private CountPolicy() {}

    static Decision mayCount(Caller caller) {
        return Decision.only(countsRegion(caller) || OWN.stream().anyMatch(caller::has));
    }

    /** Whether it may count everyone's recipients, not only those of its own organisations. */
    static boolean countsRegion(Caller caller) {
        return REGION.stream().anyMatch(caller::has);
    }
}
