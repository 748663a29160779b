package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.referral.handovers.Side;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks through every combination of standing, act and side; what is not written here must not be possible. */
@Proves("23")
class ReferralLifecycleTest {
    /** Handover section 1, written a second time on purpose: from, act, to, who, where, needs, access of the target after it. */
    private static final Set<String> WRITTEN = Set.of(
            "draft request requested SOURCE [] [] PREVIEW",
            "requested claim accepted POOL [POOLED] [] FULL",
            "requested acceptance accepted TARGET [] [] FULL",
            "requested rejection rejected TARGET [NOT_GUARDED] [REASON] NONE",
            "requested rejection requested denial-to-confirm TARGET [GUARDED, NO_DENIAL] [REASON] PREVIEW",
            "requested rejection-confirmation rejected SOURCE [DENIAL_PROPOSED] [] NONE",
            "requested rejection-confirmation rejected REGION [DENIAL_PROPOSED] [] NONE",
            "requested rejection-refusal requested SOURCE [DENIAL_PROPOSED] [NOTE] PREVIEW",
            "requested rejection-refusal requested REGION [DENIAL_PROPOSED] [NOTE] PREVIEW",
            "requested redirection cancelled redirected SOURCE [NOT_RETURNING] [RECEIVERS] NONE",
            "rejected redirection rejected redirected SOURCE [NOT_RETURNING, UNSETTLED] [RECEIVERS] NONE",
            "requested cancellation cancelled SOURCE [] [REASON] NONE",
            "requested cancellation cancelled TARGET [NOT_GUARDED] [REASON] NONE",
            "accepted start in-progress TARGET [] [] FULL",
            "accepted cancellation cancelled SOURCE [] [REASON] NONE",
            "accepted cancellation cancelled TARGET [NOT_GUARDED] [REASON] NONE",
            "accepted cancellation accepted denial-to-confirm TARGET [GUARDED, NO_DENIAL] [REASON] FULL",
            "accepted rejection-confirmation cancelled SOURCE [DENIAL_PROPOSED] [] NONE",
            "accepted rejection-confirmation cancelled REGION [DENIAL_PROPOSED] [] NONE",
            "accepted rejection-refusal accepted SOURCE [DENIAL_PROPOSED] [NOTE] FULL",
            "accepted rejection-refusal accepted REGION [DENIAL_PROPOSED] [NOTE] FULL",
            "in-progress hold on-hold TARGET [] [REASON] READ",
            "in-progress completion completed TARGET [] [DELIVERY, OUTCOME] TAIL",
            "in-progress failure failed TARGET [] [REASON] TAIL",
            "in-progress cancellation cancelled SOURCE [] [REASON] NONE",
            "in-progress cancellation cancelled TARGET [NOT_GUARDED] [REASON] NONE",
            "in-progress cancellation in-progress denial-to-confirm TARGET [GUARDED, NO_DENIAL] [REASON] FULL",
            "in-progress rejection-confirmation cancelled SOURCE [DENIAL_PROPOSED] [] NONE",
            "in-progress rejection-confirmation cancelled REGION [DENIAL_PROPOSED] [] NONE",
            "in-progress rejection-refusal in-progress SOURCE [DENIAL_PROPOSED] [NOTE] FULL",
            "in-progress rejection-refusal in-progress REGION [DENIAL_PROPOSED] [NOTE] FULL",
            "on-hold resumption in-progress TARGET [] [] FULL",
            "on-hold cancellation cancelled SOURCE [] [REASON] NONE",
            "on-hold cancellation cancelled TARGET [NOT_GUARDED] [REASON] NONE",
            "on-hold cancellation on-hold denial-to-confirm TARGET [GUARDED, NO_DENIAL] [REASON] READ",
            "on-hold rejection-confirmation cancelled SOURCE [DENIAL_PROPOSED] [] NONE",
            "on-hold rejection-confirmation cancelled REGION [DENIAL_PROPOSED] [] NONE",
            "on-hold rejection-refusal on-hold SOURCE [DENIAL_PROPOSED] [NOTE] READ",
            "on-hold rejection-refusal on-hold REGION [DENIAL_PROPOSED] [NOTE] READ",
            "completed confirmation completed SOURCE [UNSETTLED] [] TAIL",
            "failed renewal failed SOURCE [NOT_RETURNING, UNSETTLED] [RECEIVERS] TAIL",
            "failed closure failed SOURCE [UNSETTLED] [] TAIL",
            "accepted business-status accepted TARGET [NO_DENIAL] [BUSINESS_STATUS] FULL",
            "in-progress business-status in-progress TARGET [NO_DENIAL] [BUSINESS_STATUS] FULL",
            "on-hold business-status on-hold TARGET [NO_DENIAL] [BUSINESS_STATUS] READ",
            "accepted return accepted TARGET [NOT_ITS_OWN] [REFERRAL_REASON] FULL",
            "in-progress return in-progress TARGET [NOT_ITS_OWN] [REFERRAL_REASON] FULL",
            "completed return completed TARGET [NOT_ITS_OWN] [REFERRAL_REASON] TAIL",
            "requested entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE",
            "accepted entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE",
            "rejected entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE",
            "in-progress entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE",
            "on-hold entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE",
            "completed entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE",
            "failed entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE",
            "cancelled entered-in-error entered-in-error SOURCE [] [REASON, SUPERVISOR] NONE");

    /** Every status, with and without all that may stand beside it. */
    static Stream<Position> standings() {
        return Arrays.stream(ReferralStatus.values())
                .flatMap(status -> Stream.of(false, true)
                        .flatMap(denied -> Stream.of(false, true)
                                .flatMap(guarded -> Stream.of(false, true)
                                        .flatMap(settled -> Stream.of(false, true)
                                                .flatMap(pooled -> Stream.of(false, true)
                                                        .flatMap(returning -> Stream.of(false, true)
                                                                .map(own -> new Position(
                                                                        status,
                                                                        denied
                                                                                ? BusinessStatuses.DENIAL_TO_CONFIRM
                                                                                : null,
                                                                        guarded,
                                                                        settled,
                                                                        pooled,
                                                                        returning,
                                                                        own))))))));
    }

    static Stream<Arguments> everything() {
        return standings()
                .flatMap(standing -> Arrays.stream(ReferralAct.values())
                        .flatMap(act -> Arrays.stream(Side.values()).map(side -> Arguments.of(standing, act, side))));
    }

    @Test
    void saysWhatIsWrittenAndNothingElse() {
        // When
        List<String> lines = ReferralLifecycle.TABLE.stream()
                .flatMap(step -> step.who().stream().map(side -> line(step, side)))
                .toList();

        // Then
        assertThat(lines).containsExactlyInAnyOrderElementsOf(WRITTEN);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void leavesNoDoubtWhatFollows(Position standing, ReferralAct act, Side side) {
        // When
        List<ReferralStep> possible = ReferralLifecycle.TABLE.stream()
                .filter(step -> step.act() == act && step.who().contains(side) && step.follows(standing))
                .toList();

        // Then
        assertThat(possible).hasSizeLessThanOrEqualTo(1);
        assertThat(ReferralLifecycle.step(standing, act, side).stream().toList())
                .isEqualTo(possible);
        assertThat(ReferralLifecycle.allowed(standing, side).contains(act)).isEqualTo(!possible.isEmpty());
    }

    @Test
    void leavesNoStatusUnreached() {
        // When
        List<ReferralStatus> reached = ReferralLifecycle.TABLE.stream()
                .map(ReferralStep::to)
                .distinct()
                .toList();

        // Then
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ReferralStatus.values())
                        .filter(status -> status != ReferralStatus.DRAFT)
                        .toList());
    }

    /** A failure waits for what the source makes of it; a completion for its word. */
    @Test
    void neverLetsAGuardedNeedBeRefusedByItsReceiverAlone() {
        // When
        List<ReferralAct> ending = ReferralLifecycle.TABLE.stream()
                .filter(step -> step.who().contains(Side.TARGET) && !step.to().live())
                .filter(step -> step.from().live())
                .filter(step -> step.follows(new Position(step.from(), null, true, false, false, false, false)))
                .map(ReferralStep::act)
                .toList();

        // Then
        assertThat(ending).containsExactlyInAnyOrder(ReferralAct.COMPLETION, ReferralAct.FAILURE);
    }

    private static String line(ReferralStep step, Side side) {
        return Stream.of(
                        step.from().code(),
                        step.act().code(),
                        step.to().code(),
                        step.says() == null ? "" : step.says(),
                        side.name(),
                        new TreeSet<>(step.given().stream().map(Enum::name).toList()).toString(),
                        new TreeSet<>(step.needs().stream().map(Enum::name).toList()).toString(),
                        step.access().name())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
