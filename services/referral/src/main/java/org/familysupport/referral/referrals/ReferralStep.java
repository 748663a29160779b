package org.familysupport.referral.referrals;

import java.util.Set;
import java.util.function.Predicate;
import org.familysupport.referral.handovers.Side;
import org.jspecify.annotations.Nullable;

/**
 * One line of the lifecycle.
 *
 * @param who on which side one must stand to take it
 * @param given how it must stand beside its status
 * @param needs what must be said or must be so
 * @param says what stands beside the status afterwards, code of the list {@code business-status}; null for nothing
 * @param access what the target may know after it
 */
record ReferralStep(
        ReferralStatus from,
        ReferralAct act,
        ReferralStatus to,
        Set<Side> who,
        Set<Given> given,
        Set<Need> needs,
        @Nullable String says,
        TargetAccess access) {
    /** How it must stand beside its status. */
    enum Given {
        GUARDED("the category of help may not be refused by one side alone", Position::guarded),
        NOT_GUARDED("the category of help may be refused by one side alone", standing -> !standing.guarded()),
        DENIAL_PROPOSED("a denial waits to be confirmed", Position::denied),
        NO_DENIAL("no denial of this receiver waits to be confirmed", standing -> !standing.denied()),
        UNSETTLED("the source has not taken note of the end", standing -> !standing.settled()),
        POOLED("it stands open to a pool", Position::pooled),
        NOT_RETURNING("no family is to be taken back by it", standing -> !standing.returning()),
        NOT_ITS_OWN("the target does not answer for the subject itself", standing -> !standing.own());

        private final String words;
        private final Predicate<Position> holds;

        Given(String words, Predicate<Position> holds) {
            this.words = words;
            this.holds = holds;
        }

        /** For who reads the table. */
        String words() {
            return words;
        }

        boolean holds(Position standing) {
            return holds.test(standing);
        }
    }

    /** What a step asks for besides the right side and status. */
    enum Need {
        /** A code of the list {@code status-reason} that fits the act; the door's request demands it. */
        REASON("`reasonCode` of the list `status-reason` that fits the act"),
        /** A code of the list {@code referral-outcome}; the door's request demands it. */
        OUTCOME("`outcome` of the list `referral-outcome`"),
        /** A service given within the referral, unless the outcome is that none was needed. */
        DELIVERY("a service given within it, or the outcome `no-service-needed`"),
        /** A code of the list {@code business-status} that receivers may say; the door's request demands it. */
        BUSINESS_STATUS("`businessStatus` of the list `business-status`"),
        /** Words for the other side; the door's request demands them. */
        NOTE("`note`"),
        /** Whom to ask instead; the door's request demands it. */
        RECEIVERS("`receivers` or `pool`"),
        /** Why the family is handed over, code of the list {@code referral-reason}; the door's request demands it. */
        REFERRAL_REASON("`reasonCode` of the list `referral-reason`"),
        /** The role of a head of service. */
        SUPERVISOR("the role of a head of service");

        private final String words;

        Need(String words) {
            this.words = words;
        }

        /** For who reads the table. */
        String words() {
            return words;
        }
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }

    /** The same line, only where it stands so beside its status. */
    ReferralStep where(Given... wanted) {
        return new ReferralStep(from, act, to, who, Set.of(wanted), needs, says, access);
    }

    /** The same line, after which this stands beside the status. */
    ReferralStep saying(String code) {
        return new ReferralStep(from, act, to, who, given, needs, code, access);
    }

    /** Whether it may follow where something stands so. */
    boolean follows(Position standing) {
        return from == standing.status() && given.stream().allMatch(each -> each.holds(standing));
    }

    /** How it stands before this step, in the plainest case. */
    Position before() {
        return new Position(
                from,
                given.contains(Given.DENIAL_PROPOSED) ? BusinessStatuses.DENIAL_TO_CONFIRM : null,
                given.contains(Given.GUARDED),
                false,
                given.contains(Given.POOLED),
                false,
                false);
    }

    /** How it stands after this step, in the plainest case. */
    Position after() {
        return new Position(to, says, given.contains(Given.GUARDED), act.settles(), false, false, false);
    }
}
