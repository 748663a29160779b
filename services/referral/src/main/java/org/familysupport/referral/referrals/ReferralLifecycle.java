package org.familysupport.referral.referrals;

import org.familysupport.referral.handovers.Side;
import static org.familysupport.referral.referrals.ReferralAct.ACCEPTANCE;
import static org.familysupport.referral.referrals.ReferralAct.CANCELLATION;
import static org.familysupport.referral.referrals.ReferralAct.COMPLETION;
import static org.familysupport.referral.referrals.ReferralAct.FAILURE;
import static org.familysupport.referral.referrals.ReferralAct.HOLD;
import static org.familysupport.referral.referrals.ReferralAct.REJECTION;
import static org.familysupport.referral.referrals.ReferralAct.REQUEST;
import static org.familysupport.referral.referrals.ReferralAct.RESUMPTION;
import static org.familysupport.referral.referrals.ReferralAct.START;
import static org.familysupport.referral.referrals.ReferralStatus.ACCEPTED;
import static org.familysupport.referral.referrals.ReferralStatus.CANCELLED;
import static org.familysupport.referral.referrals.ReferralStatus.COMPLETED;
import static org.familysupport.referral.referrals.ReferralStatus.DRAFT;
import static org.familysupport.referral.referrals.ReferralStatus.ENTERED_IN_ERROR;
import static org.familysupport.referral.referrals.ReferralStatus.FAILED;
import static org.familysupport.referral.referrals.ReferralStatus.IN_PROGRESS;
import static org.familysupport.referral.referrals.ReferralStatus.ON_HOLD;
import static org.familysupport.referral.referrals.ReferralStatus.REJECTED;
import static org.familysupport.referral.referrals.ReferralStatus.REQUESTED;
import static org.familysupport.referral.referrals.ReferralStep.Need.DELIVERY;
import static org.familysupport.referral.referrals.ReferralStep.Need.OUTCOME;
import static org.familysupport.referral.referrals.ReferralStep.Need.REASON;
import static org.familysupport.referral.referrals.ReferralStep.Need.SUPERVISOR;
import static org.familysupport.referral.handovers.Side.SOURCE;
import static org.familysupport.referral.handovers.Side.TARGET;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The guard table of handover section 1: what may follow what, by whom, with what, and what the target may know then.
 *
 * <p>It is the only place that knows; adding a line here is adding it everywhere.
 */
final class ReferralLifecycle {
    private static final Set<Side> SOURCE_ONLY = Set.of(SOURCE);
    private static final Set<Side> TARGET_ONLY = Set.of(TARGET);
    private static final Set<Side> EITHER = Set.of(SOURCE, TARGET);
    private static final Set<ReferralStep.Need> NOTHING = Set.of();
    private static final Set<ReferralStep.Need> A_REASON = Set.of(REASON);

    /** Creating a referral sends it. */
    static final ReferralStep FIRST =
            step(DRAFT, REQUEST, REQUESTED, SOURCE_ONLY, NOTHING, TargetAccess.PREVIEW);

    static final List<ReferralStep> TABLE = Stream.concat(
                    Stream.of(
                            FIRST,
                            step(REQUESTED, ACCEPTANCE, ACCEPTED, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            step(REQUESTED, REJECTION, REJECTED, TARGET_ONLY, A_REASON, TargetAccess.NONE),
                            step(REQUESTED, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE),
                            step(ACCEPTED, START, IN_PROGRESS, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            step(ACCEPTED, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE),
                            step(IN_PROGRESS, HOLD, ON_HOLD, TARGET_ONLY, A_REASON, TargetAccess.READ),
                            step(IN_PROGRESS, COMPLETION, COMPLETED, TARGET_ONLY, Set.of(OUTCOME, DELIVERY), TargetAccess.TAIL),
                            step(IN_PROGRESS, FAILURE, FAILED, TARGET_ONLY, A_REASON, TargetAccess.TAIL),
                            step(IN_PROGRESS, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE),
                            step(ON_HOLD, RESUMPTION, IN_PROGRESS, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            step(ON_HOLD, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE)),
                    enteredInError())
            .toList();

    private ReferralLifecycle() {}

    /** From any status but itself. */
    private static Stream<ReferralStep> enteredInError() {
        return Arrays.stream(ReferralStatus.values())
                .filter(from -> from != DRAFT && from != ENTERED_IN_ERROR)
                .map(from -> step(
                        from,
                        ReferralAct.ENTERED_IN_ERROR,
                        ENTERED_IN_ERROR,
                        SOURCE_ONLY,
                        Set.of(REASON, SUPERVISOR),
                        TargetAccess.NONE));
    }

    private static ReferralStep step(
            ReferralStatus from,
            ReferralAct act,
            ReferralStatus to,
            Set<Side> who,
            Set<ReferralStep.Need> needs,
            TargetAccess access) {
        return new ReferralStep(from, act, to, who, needs, access);
    }

    /** The step that somebody on a side may take now, if there is one. */
    static Optional<ReferralStep> step(ReferralStatus from, ReferralAct act, Side side) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act && step.who().contains(side))
                .findFirst();
    }

    /** Whether an act is ever one of this side's. */
    static boolean belongsTo(ReferralAct act, Side side) {
        return TABLE.stream().anyMatch(step -> step.act() == act && step.who().contains(side));
    }

    /** Whether an act asks for something wherever it is possible. */
    static boolean needs(ReferralAct act, ReferralStep.Need need) {
        return TABLE.stream().filter(step -> step.act() == act).allMatch(step -> step.needs(need));
    }

    /** What somebody on a side may do now, in the order of the table. */
    static List<ReferralAct> allowed(ReferralStatus from, Side side) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.who().contains(side))
                .map(ReferralStep::act)
                .toList();
    }
}
