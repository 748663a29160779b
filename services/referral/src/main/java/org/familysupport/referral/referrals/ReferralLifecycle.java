package org.familysupport.referral.referrals;

import static org.familysupport.referral.handovers.Side.SOURCE;
import static org.familysupport.referral.handovers.Side.TARGET;
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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.familysupport.referral.handovers.Side;

/**
 * The guard table of handover section 1: what may follow what, by whom, with what, and what the target may know then.
 *
 * <p>It is the only place that knows; adding a line here is adding it everywhere. All but the end of a consent, which is
 * nobody's act: {@link Referral#consentEnded}.
 */
final class ReferralLifecycle {
    private static final Set<Side> SOURCE_ONLY = Set.of(SOURCE);
    private static final Set<Side> TARGET_ONLY = Set.of(TARGET);
    private static final Set<Side> EITHER = Set.of(SOURCE, TARGET);
    private static final Set<ReferralStep.Need> NOTHING = Set.of();
    private static final Set<ReferralStep.Need> A_REASON = Set.of(REASON);
    private static final Set<ReferralStep.Need> A_RESULT = Set.of(OUTCOME, DELIVERY);

    /** Creating a referral sends it. */
    static final ReferralStep FIRST = line(DRAFT, REQUEST, REQUESTED, SOURCE_ONLY, NOTHING, TargetAccess.PREVIEW);

    static final List<ReferralStep> TABLE = Stream.concat(
                    Stream.of(
                            // from, act, to, who may, what it needs, what the target may know then
                            FIRST,
                            line(REQUESTED, ACCEPTANCE, ACCEPTED, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            line(REQUESTED, REJECTION, REJECTED, TARGET_ONLY, A_REASON, TargetAccess.NONE),
                            line(REQUESTED, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE),
                            line(ACCEPTED, START, IN_PROGRESS, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            line(ACCEPTED, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE),
                            line(IN_PROGRESS, HOLD, ON_HOLD, TARGET_ONLY, A_REASON, TargetAccess.READ),
                            line(IN_PROGRESS, COMPLETION, COMPLETED, TARGET_ONLY, A_RESULT, TargetAccess.TAIL),
                            line(IN_PROGRESS, FAILURE, FAILED, TARGET_ONLY, A_REASON, TargetAccess.TAIL),
                            line(IN_PROGRESS, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE),
                            line(ON_HOLD, RESUMPTION, IN_PROGRESS, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            line(ON_HOLD, CANCELLATION, CANCELLED, EITHER, A_REASON, TargetAccess.NONE)),
                    enteredInError())
            .toList();

    private ReferralLifecycle() {}

    /** From any status but itself. */
    private static Stream<ReferralStep> enteredInError() {
        return Arrays.stream(ReferralStatus.values())
                .filter(from -> from != DRAFT && from != ENTERED_IN_ERROR)
                .map(from -> line(
                        from,
                        ReferralAct.ENTERED_IN_ERROR,
                        ENTERED_IN_ERROR,
                        SOURCE_ONLY,
                        Set.of(REASON, SUPERVISOR),
                        TargetAccess.NONE));
    }

    private static ReferralStep line(
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
                .filter(step ->
                        step.from() == from && step.act() == act && step.who().contains(side))
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
