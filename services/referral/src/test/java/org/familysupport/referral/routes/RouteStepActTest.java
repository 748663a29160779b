package org.familysupport.referral.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteStepActTest {
    @Test
    void nobodyMarksAStepAsDoneByHand() {
        assertThat(RouteStepAct.values()).extracting(RouteStepAct::code).containsExactly("referral", "start", "skip");
    }

    @Test
    void leadsWhereTheTableSays() {
        assertThat(RouteStepAct.allowed(RouteStatus.OPEN, RouteStepStatus.PLANNED))
                .containsExactly(RouteStepAct.REFERRAL, RouteStepAct.START, RouteStepAct.SKIP);
        assertThat(RouteStepAct.allowed(RouteStatus.OPEN, RouteStepStatus.REFERRED))
                .containsExactly(RouteStepAct.REFERRAL, RouteStepAct.START, RouteStepAct.SKIP);
        assertThat(RouteStepAct.allowed(RouteStatus.OPEN, RouteStepStatus.IN_PROGRESS))
                .containsExactly(RouteStepAct.SKIP);
        assertThat(RouteStepAct.allowed(RouteStatus.OPEN, RouteStepStatus.DONE)).isEmpty();
        assertThat(RouteStepAct.allowed(RouteStatus.OPEN, RouteStepStatus.SKIPPED))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RouteStepStatus.class)
    void nothingIsPossibleInARouteThatHasEnded(RouteStepStatus step) {
        assertThat(RouteStepAct.allowed(RouteStatus.COMPLETED, step)).isEmpty();
        assertThat(RouteStepAct.allowed(RouteStatus.CLOSED_EARLY, step)).isEmpty();
    }
}
