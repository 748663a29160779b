package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SittingActTest {
    @Test
    void leadsWhereTheTableSays() {
        assertThat(SittingAct.allowed(SittingStatus.PLANNED, true, true, true))
                .containsExactly(SittingAct.CANCELLATION, SittingAct.HOLDING, SittingAct.WITHDRAWAL);
        assertThat(SittingAct.allowed(SittingStatus.HELD, true, true, true))
                .containsExactly(SittingAct.VOTES, SittingAct.PROTOCOL);
        assertThat(SittingAct.allowed(SittingStatus.PROTOCOL_SIGNED, true, true, true))
                .containsExactly(SittingAct.DECISIONS);
        assertThat(SittingAct.allowed(SittingStatus.CANCELLED, true, true, true))
                .isEmpty();
    }

    @Test
    void theSecretariatDoesNotVoteAndMembersDoNothingElse() {
        assertThat(SittingAct.allowed(SittingStatus.HELD, true, false, true)).containsExactly(SittingAct.PROTOCOL);
        assertThat(SittingAct.allowed(SittingStatus.HELD, false, true, true)).containsExactly(SittingAct.VOTES);
        assertThat(SittingAct.allowed(SittingStatus.PLANNED, false, true, false))
                .isEmpty();
        assertThat(SittingAct.allowed(SittingStatus.PROTOCOL_SIGNED, false, true, false))
                .isEmpty();
    }

    @Test
    void whoIsResponsibleTakesItsOwnOffAndPutsADecisionUnderWayAndNobodyElseDoes() {
        assertThat(SittingAct.allowed(SittingStatus.PROTOCOL_SIGNED, false, false, true))
                .containsExactly(SittingAct.DECISIONS);
        assertThat(SittingAct.allowed(SittingStatus.PROTOCOL_SIGNED, true, true, false))
                .isEmpty();
        assertThat(SittingAct.allowed(SittingStatus.PLANNED, false, false, true))
                .containsExactly(SittingAct.WITHDRAWAL);
        assertThat(SittingAct.allowed(SittingStatus.HELD, false, false, true)).isEmpty();
    }
}
