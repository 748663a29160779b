package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.familysupport.referral.handovers.Side;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks through every combination of status, act and side; what is not written here must not be possible. */
@Proves("23")
class ReferralLifecycleTest {
    /** Handover section 1, written a second time on purpose: from, act, to, who, needs, access of the target after it. */
    private static final Set<String> WRITTEN = Set.of(
            "draft request requested SOURCE [] PREVIEW",
            "requested acceptance accepted TARGET [] FULL",
            "requested rejection rejected TARGET [REASON] NONE",
            "requested cancellation cancelled SOURCE [REASON] NONE",
            "requested cancellation cancelled TARGET [REASON] NONE",
            "accepted start in-progress TARGET [] FULL",
            "accepted cancellation cancelled SOURCE [REASON] NONE",
            "accepted cancellation cancelled TARGET [REASON] NONE",
            "in-progress hold on-hold TARGET [REASON] READ",
            "in-progress completion completed TARGET [DELIVERY, OUTCOME] TAIL",
            "in-progress failure failed TARGET [REASON] TAIL",
            "in-progress cancellation cancelled SOURCE [REASON] NONE",
            "in-progress cancellation cancelled TARGET [REASON] NONE",
            "on-hold resumption in-progress TARGET [] FULL",
            "on-hold cancellation cancelled SOURCE [REASON] NONE",
            "on-hold cancellation cancelled TARGET [REASON] NONE",
            "requested entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE",
            "accepted entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE",
            "rejected entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE",
            "in-progress entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE",
            "on-hold entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE",
            "completed entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE",
            "failed entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE",
            "cancelled entered-in-error entered-in-error SOURCE [REASON, SUPERVISOR] NONE");

    static Stream<Arguments> everything() {
        return Arrays.stream(ReferralStatus.values())
                .flatMap(from -> Arrays.stream(ReferralAct.values())
                        .flatMap(act -> Arrays.stream(Side.values()).map(side -> Arguments.of(from, act, side))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void allowsWhatIsWrittenAndNothingElse(ReferralStatus from, ReferralAct act, Side side) {
        // Given
        List<String> wanted = WRITTEN.stream()
                .filter(line ->
                        line.startsWith(from.code() + " " + act.code() + " ") && line.contains(" " + side + " "))
                .toList();

        // When
        List<String> found = ReferralLifecycle.step(from, act, side).stream()
                .map(step -> line(step, side))
                .toList();

        // Then
        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void offersExactlyWhatItAllows(ReferralStatus from, ReferralAct act, Side side) {
        // When
        List<ReferralAct> offered = ReferralLifecycle.allowed(from, side);

        // Then
        assertThat(offered.contains(act))
                .isEqualTo(ReferralLifecycle.step(from, act, side).isPresent());
    }

    @Test
    void saysEachThingOnce() {
        // When
        List<String> keys = ReferralLifecycle.TABLE.stream()
                .map(step -> step.from() + " " + step.act())
                .toList();

        // Then
        assertThat(keys).doesNotHaveDuplicates();
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

    private static String line(ReferralStep step, Side side) {
        return String.join(
                " ",
                step.from().code(),
                step.act().code(),
                step.to().code(),
                side.name(),
                new TreeSet<>(step.needs().stream().map(Enum::name).toList()).toString(),
                step.access().name());
    }
}
