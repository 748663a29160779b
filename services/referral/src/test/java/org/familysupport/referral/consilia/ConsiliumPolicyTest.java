package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.Access.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsiliumPolicyTest {
    @Test
    void aVoteIsThatOfAMemberAndOfAPerson() {
        assertThat(ConsiliumPolicy.mayVote(caller("specialist"), true).allowed())
                .isTrue();
        assertThat(ConsiliumPolicy.mayVote(caller("specialist"), false).allowed())
                .isFalse();
        assertThat(ConsiliumPolicy.mayVote(caller(Caller.AGENCY_SYSTEM), true).allowed())
                .isFalse();
        assertThat(ConsiliumPolicy.mayVote(caller("auditor"), true).allowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Seat.class)
    void onlyTheSecretariatLeads(Seat seat) {
        assertThat(ConsiliumPolicy.mayLead(caller("specialist"), seat).allowed())
                .isEqualTo(seat == Seat.SECRETARIAT);
    }

    @Test
    void whoIsResponsiblePutsADecisionUnderWay() {
        assertThat(ConsiliumPolicy.mayDecide(caller("specialist"), true).allowed())
                .isTrue();
        assertThat(ConsiliumPolicy.mayDecide(caller("specialist"), false).allowed())
                .isFalse();
        assertThat(ConsiliumPolicy.mayDecide(caller("auditor"), true).allowed()).isFalse();
    }

    @Test
    void whoIsResponsibleTakesALineOffAnAgenda() {
        assertThat(ConsiliumPolicy.mayWithdraw(caller("specialist"), true).allowed())
                .isTrue();
        assertThat(ConsiliumPolicy.mayWithdraw(caller("specialist"), false).allowed())
                .isFalse();
        assertThat(ConsiliumPolicy.mayWithdraw(caller("auditor"), true).allowed())
                .isFalse();
    }

    @Test
    void whoIsResponsiblePutsSomebodyOnAnAgenda() {
        assertThat(ConsiliumPolicy.mayAskAbout(access(Profile.FULL), true).allowed())
                .isTrue();
        assertThat(ConsiliumPolicy.mayAskAbout(access(Profile.FULL), false).allowed())
                .isFalse();
        assertThat(ConsiliumPolicy.mayAskAbout(access(Profile.TAIL), true).allowed())
                .isFalse();
    }

    private static Access access(Profile profile) {
        return new Access(profile, "registry");
    }

    private static Caller caller(String role) {
        return new Caller("s", "c", UUID.randomUUID(), "health", Set.of(role), Set.of("referral"), "referral");
    }
}
