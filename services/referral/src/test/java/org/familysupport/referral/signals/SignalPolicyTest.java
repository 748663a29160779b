package org.familysupport.referral.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.security.caller.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPolicyTest {
    @Test
    void whoWorksWithFamiliesPassesOnInANameForWhichItStands() {
        assertThat(SignalPolicy.mayRaise(caller("specialist"), true).allowed()).isTrue();
        assertThat(SignalPolicy.mayRaise(caller("specialist"), false).allowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-steward", "ministry-analyst", "auditor", "operator", "family-representative"})
    void whoCountsKeepsOrAsksForItselfDoesNothingWithSignals(String role) {
        Caller caller = caller(role);

        assertThat(SignalPolicy.mayRaise(caller, true).allowed()).isFalse();
        assertThat(SignalPolicy.mayRead(caller).allowed()).isFalse();
        assertThat(SignalPolicy.mayDo(SignalAct.REVIEW, caller, true, true).allowed())
                .isFalse();
    }

    /** All statuses, both sides: only who received it handles it. */
    @ParameterizedTest
    @EnumSource(SignalStatus.class)
    void onlyTheReceiverHandles(SignalStatus status) {
        Caller caller = caller("specialist");

        assertThat(SignalPolicy.allowed(status, false, true, false, caller))
                .isEqualTo(SignalAct.possible(status, false));
        assertThat(SignalPolicy.allowed(status, false, false, false, caller)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SignalStatus.class)
    void whatIsLeftToWhoPassedItOnItEndsAndDoesNoMoreWith(SignalStatus status) {
        List<SignalAct> end = status.open() ? List.of(SignalAct.REJECTION) : List.of();

        assertThat(SignalPolicy.allowed(status, false, false, true, caller("specialist")))
                .isEqualTo(end);
        assertThat(SignalPolicy.allowed(status, false, true, true, caller("specialist")))
                .containsAll(end);
        assertThat(SignalPolicy.allowed(status, false, false, true, caller("auditor")))
                .isEmpty();
    }

    private static Caller caller(String role) {
        return new Caller("s", "c", UUID.randomUUID(), "health", Set.of(role), Set.of("referral"), "referral");
    }
}
