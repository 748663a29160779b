package org.familysupport.referral.referrals;

import static org.familysupport.referral.handovers.Side.POOL;
import static org.familysupport.referral.handovers.Side.REGION;
import static org.familysupport.referral.handovers.Side.SOURCE;
import static org.familysupport.referral.handovers.Side.TARGET;
import static org.familysupport.referral.referrals.ReferralAct.ACCEPTANCE;
import static org.familysupport.referral.referrals.ReferralAct.BUSINESS_STATUS;
import static org.familysupport.referral.referrals.ReferralAct.CANCELLATION;
import static org.familysupport.referral.referrals.ReferralAct.CLAIM;
import static org.familysupport.referral.referrals.ReferralAct.CLOSURE;
import static org.familysupport.referral.referrals.ReferralAct.COMPLETION;
import static org.familysupport.referral.referrals.ReferralAct.CONFIRMATION;
import static org.familysupport.referral.referrals.ReferralAct.FAILURE;
import static org.familysupport.referral.referrals.ReferralAct.HOLD;
import static org.familysupport.referral.referrals.ReferralAct.REDIRECTION;
import static org.familysupport.referral.referrals.ReferralAct.REJECTION;
import static org.familysupport.referral.referrals.ReferralAct.REJECTION_CONFIRMATION;
import static org.familysupport.referral.referrals.ReferralAct.REJECTION_REFUSAL;
import static org.familysupport.referral.referrals.ReferralAct.RENEWAL;
import static org.familysupport.referral.referrals.ReferralAct.REQUEST;
import static org.familysupport.referral.referrals.ReferralAct.RESUMPTION;
import static org.familysupport.referral.referrals.ReferralAct.RETURN;
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
import static org.familysupport.referral.referrals.ReferralStep.Given.DENIAL_PROPOSED;
import static org.familysupport.referral.referrals.ReferralStep.Given.GUARDED;
import static org.familysupport.referral.referrals.ReferralStep.Given.NOT_GUARDED;
import static org.familysupport.referral.referrals.ReferralStep.Given.NOT_ITS_OWN;
import static org.familysupport.referral.referrals.ReferralStep.Given.NOT_RETURNING;
import static org.familysupport.referral.referrals.ReferralStep.Given.NO_DENIAL;
import static org.familysupport.referral.referrals.ReferralStep.Given.POOLED;
import static org.familysupport.referral.referrals.ReferralStep.Given.UNANSWERED;
import static org.familysupport.referral.referrals.ReferralStep.Given.UNSETTLED;
import static org.familysupport.referral.referrals.ReferralStep.Need.DELIVERY;
import static org.familysupport.referral.referrals.ReferralStep.Need.NOTE;
import static org.familysupport.referral.referrals.ReferralStep.Need.OUTCOME;
import static org.familysupport.referral.referrals.ReferralStep.Need.REASON;
import static org.familysupport.referral.referrals.ReferralStep.Need.RECEIVERS;
import static org.familysupport.referral.referrals.ReferralStep.Need.REFERRAL_REASON;
import static org.familysupport.referral.referrals.ReferralStep.Need.SUPERVISOR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.familysupport.referral.handovers.Side;

/**
 * The guard table of handover section 1: what may follow what, by whom, where, with what, and what the target may know then.
 *
 * <p>It is the only place that knows; adding a line here is adding it everywhere: the picture, the texts of the API and the
 * tests are made from it, and the terms of a line follow from {@link ReferralTerms}. All but the end of a consent and of the
 * time to answer, which are nobody's act: {@link Referral#consentEnded}, {@link Referral#unanswered}.
 */
final class ReferralLifecycle {
    private static final Set<Side> SOURCE_ONLY = Set.of(SOURCE);
    private static final Set<Side> TARGET_ONLY = Set.of(TARGET);
    private static final Set<Side> SECOND_KEY = Set.of(SOURCE, REGION);
    private static final Set<ReferralStep.Need> NOTHING = Set.of();
    private static final Set<ReferralStep.Need> A_REASON = Set.of(REASON);
    private static final Set<ReferralStep.Need> A_RESULT = Set.of(OUTCOME, DELIVERY);
    private static final Set<ReferralStep.Need> OTHERS = Set.of(RECEIVERS);
    private static final Set<ReferralStep.Need> A_WORD = Set.of(ReferralStep.Need.BUSINESS_STATUS);
    private static final Set<ReferralStep.Need> A_CAUSE = Set.of(REFERRAL_REASON);

    /** Creating a referral sends it. */
    static final ReferralStep FIRST = line(DRAFT, REQUEST, REQUESTED, SOURCE_ONLY, NOTHING, TargetAccess.PREVIEW);

    static final List<ReferralStep> TABLE = Stream.of(
                    Stream.of(
                            // from, act, to, who may, what it needs, what the target may know then
                            FIRST,
                            line(REQUESTED, CLAIM, ACCEPTED, Set.of(POOL), NOTHING, TargetAccess.FULL)
                                    .where(POOLED),
                            line(REQUESTED, ACCEPTANCE, ACCEPTED, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            line(REQUESTED, REJECTION, REJECTED, TARGET_ONLY, A_REASON, TargetAccess.NONE)
                                    .where(NOT_GUARDED),
                            line(REQUESTED, REJECTION, REQUESTED, TARGET_ONLY, A_REASON, TargetAccess.PREVIEW)
                                    .where(GUARDED, NO_DENIAL)
                                    .saying(BusinessStatuses.DENIAL_TO_CONFIRM),
                            line(REQUESTED, REJECTION_CONFIRMATION, REJECTED, SECOND_KEY, NOTHING, TargetAccess.NONE)
                                    .where(DENIAL_PROPOSED),
                            line(
                                            REQUESTED,
                                            REJECTION_REFUSAL,
                                            REQUESTED,
                                            SECOND_KEY,
                                            Set.of(NOTE),
                                            TargetAccess.PREVIEW)
                                    .where(DENIAL_PROPOSED),
                            line(REQUESTED, CANCELLATION, CANCELLED, SOURCE_ONLY, A_REASON, TargetAccess.NONE),
                            line(REQUESTED, CANCELLATION, CANCELLED, TARGET_ONLY, A_REASON, TargetAccess.NONE)
                                    .where(NOT_GUARDED),
                            line(REQUESTED, REDIRECTION, CANCELLED, SOURCE_ONLY, OTHERS, TargetAccess.NONE)
                                    .where(NOT_RETURNING)
                                    .saying(BusinessStatuses.REDIRECTED),
                            line(REJECTED, REDIRECTION, REJECTED, SOURCE_ONLY, OTHERS, TargetAccess.NONE)
                                    .where(UNSETTLED, NOT_RETURNING)
                                    .saying(BusinessStatuses.REDIRECTED),
                            line(CANCELLED, REDIRECTION, CANCELLED, SOURCE_ONLY, OTHERS, TargetAccess.NONE)
                                    .where(UNANSWERED, NOT_RETURNING)
                                    .saying(BusinessStatuses.REDIRECTED),
                            line(ACCEPTED, START, IN_PROGRESS, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            line(ACCEPTED, CANCELLATION, CANCELLED, SOURCE_ONLY, A_REASON, TargetAccess.NONE),
                            line(IN_PROGRESS, HOLD, ON_HOLD, TARGET_ONLY, A_REASON, TargetAccess.READ),
                            line(IN_PROGRESS, COMPLETION, COMPLETED, TARGET_ONLY, A_RESULT, TargetAccess.TAIL),
                            line(IN_PROGRESS, FAILURE, FAILED, TARGET_ONLY, A_REASON, TargetAccess.TAIL),
                            line(IN_PROGRESS, CANCELLATION, CANCELLED, SOURCE_ONLY, A_REASON, TargetAccess.NONE),
                            line(ON_HOLD, RESUMPTION, IN_PROGRESS, TARGET_ONLY, NOTHING, TargetAccess.FULL),
                            line(ON_HOLD, CANCELLATION, CANCELLED, SOURCE_ONLY, A_REASON, TargetAccess.NONE),
                            line(COMPLETED, CONFIRMATION, COMPLETED, SOURCE_ONLY, NOTHING, TargetAccess.TAIL)
                                    .where(UNSETTLED),
                            line(FAILED, RENEWAL, FAILED, SOURCE_ONLY, OTHERS, TargetAccess.TAIL)
                                    .where(UNSETTLED, NOT_RETURNING),
                            line(FAILED, CLOSURE, FAILED, SOURCE_ONLY, NOTHING, TargetAccess.TAIL)
                                    .where(UNSETTLED)),
                    stepBack(ACCEPTED, TargetAccess.FULL),
                    stepBack(IN_PROGRESS, TargetAccess.FULL),
                    stepBack(ON_HOLD, TargetAccess.READ),
                    told(),
                    returned(),
                    enteredInError())
            .flatMap(lines -> lines)
            .toList();

    private ReferralLifecycle() {}

    /** Who has taken it gives it up: alone, or as it would refuse it. */
    private static Stream<ReferralStep> stepBack(ReferralStatus from, TargetAccess meanwhile) {
        return Stream.of(
                line(from, CANCELLATION, CANCELLED, TARGET_ONLY, A_REASON, TargetAccess.NONE)
                        .where(NOT_GUARDED),
                line(from, CANCELLATION, from, TARGET_ONLY, A_REASON, meanwhile)
                        .where(GUARDED, NO_DENIAL)
                        .saying(BusinessStatuses.DENIAL_TO_CONFIRM),
                line(from, REJECTION_CONFIRMATION, CANCELLED, SECOND_KEY, NOTHING, TargetAccess.NONE)
                        .where(DENIAL_PROPOSED),
                line(from, REJECTION_REFUSAL, from, SECOND_KEY, Set.of(NOTE), meanwhile)
                        .where(DENIAL_PROPOSED));
    }

    /** While somebody has it; a denial that waits is not talked away. */
    private static Stream<ReferralStep> told() {
        return Stream.of(
                line(ACCEPTED, BUSINESS_STATUS, ACCEPTED, TARGET_ONLY, A_WORD, TargetAccess.FULL)
                        .where(NO_DENIAL),
                line(IN_PROGRESS, BUSINESS_STATUS, IN_PROGRESS, TARGET_ONLY, A_WORD, TargetAccess.FULL)
                        .where(NO_DENIAL),
                line(ON_HOLD, BUSINESS_STATUS, ON_HOLD, TARGET_ONLY, A_WORD, TargetAccess.READ)
                        .where(NO_DENIAL));
    }

    /** It stays as it is: only when the return is accepted, what is still open of it ends. */
    private static Stream<ReferralStep> returned() {
        return Stream.of(
                line(ACCEPTED, RETURN, ACCEPTED, TARGET_ONLY, A_CAUSE, TargetAccess.FULL)
                        .where(NOT_ITS_OWN),
                line(IN_PROGRESS, RETURN, IN_PROGRESS, TARGET_ONLY, A_CAUSE, TargetAccess.FULL)
                        .where(NOT_ITS_OWN),
                line(COMPLETED, RETURN, COMPLETED, TARGET_ONLY, A_CAUSE, TargetAccess.TAIL)
                        .where(NOT_ITS_OWN));
    }

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
        return new ReferralStep(from, act, to, who, Set.of(), needs, null, access);
    }

    /** The step that somebody on a side may take now, if there is one. */
    static Optional<ReferralStep> step(Position standing, ReferralAct act, Side side) {
        return TABLE.stream()
                .filter(step -> step.act() == act && step.who().contains(side) && step.follows(standing))
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
    static List<ReferralAct> allowed(Position standing, Side side) {
        return TABLE.stream()
                .filter(step -> step.who().contains(side) && step.follows(standing))
                .map(ReferralStep::act)
                .toList();
    }
}
