package org.familysupport.referral.assessments;

import java.util.Set;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who hands in what others said of their content, and who reads the numbers. */
final class ContentmentPolicy {
    private static final Set<String> COUNTERS = Set.of("ministry-analyst", "municipal-coordinator");

    private ContentmentPolicy() {}

    /** Who was helped, and who takes in sheets of paper. */
    static Decision mayReply(Caller caller) {
        return Decision.only(FamilyWorkers.include(caller) || caller.has(Caller.FAMILY_REPRESENTATIVE));
    }

    /**
     * Who counts for the region, and the organisation itself.
     *
     * @param inThatName whether the caller stands for the organisation
     */
    static Decision mayRead(Caller caller, boolean inThatName) {
        return Decision.only(
                caller.roles().stream().anyMatch(COUNTERS::contains) || (FamilyWorkers.include(caller) && inThatName));
    }
}
