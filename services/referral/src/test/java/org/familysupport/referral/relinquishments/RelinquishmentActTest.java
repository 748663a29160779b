package org.familysupport.referral.relinquishments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelinquishmentActTest {
    @Test
    void leadsFromThePregnancyByBirthAndOutcomeToTheEnd() {
        assertThat(RelinquishmentAct.BIRTH.from(RelinquishmentStatus.OPEN)).contains(RelinquishmentStatus.BORN);
        assertThat(RelinquishmentAct.OUTCOME.from(RelinquishmentStatus.BORN)).contains(RelinquishmentStatus.DECIDED);
        assertThat(RelinquishmentAct.CLOSURE.from(RelinquishmentStatus.DECIDED)).contains(RelinquishmentStatus.CLOSED);
    }

    @Test
    void keepsTheStatusWhenTheTeamChangesOrAStepIsNoted() {
        assertThat(RelinquishmentAct.STEPS.from(RelinquishmentStatus.BORN)).contains(RelinquishmentStatus.BORN);
        assertThat(RelinquishmentAct.TEAM_MEMBERS.from(RelinquishmentStatus.OPEN))
                .contains(RelinquishmentStatus.OPEN);
        assertThat(RelinquishmentAct.TEAM_MEMBERS.code()).isEqualTo("team-members");
    }

    @Test
    void leavesNothingToDoInAClosedCase() {
        assertThat(RelinquishmentAct.possible(RelinquishmentStatus.CLOSED)).isEmpty();
        assertThat(RelinquishmentAct.possible(RelinquishmentStatus.DECIDED))
                .doesNotContain(RelinquishmentAct.BIRTH, RelinquishmentAct.OUTCOME);
    }
}
