package org.familysupport.referral.referrals;

import java.util.Set;
import org.familysupport.referral.handovers.Side;

/**
 * One line of the lifecycle.
 *
 * @param who on which side one must stand to take it
 * @param needs what must be said or must be so
 * @param access what the target may know after it
 */
record ReferralStep(
        ReferralStatus from, ReferralAct act, ReferralStatus to, Set<Side> who, Set<Need> needs, TargetAccess access) {
    /** What a step asks for besides the right side and status. */
    enum Need {
        /** A code of the list {@code status-reason} that fits the act; the door's request demands it. */
        REASON,
        /** A code of the list {@code referral-outcome}; the door's request demands it. */
        OUTCOME,
        /** A service given within the referral, unless the outcome is that none was needed. */
        DELIVERY,
        /** The role of a head of service. */
        SUPERVISOR
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }
}
