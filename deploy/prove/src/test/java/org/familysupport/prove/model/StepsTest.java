package org.familysupport.prove.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.familysupport.prove.model.Steps.Side;
import org.familysupport.prove.model.Steps.Standing;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Set<String> LIVE_WITH_SOMEBODY = Set.of("accepted", "in-progress", "on-hold");

    @Test
    void nobodyElseIsAskedToTakeAFamilyBack() {
        // Then
        for (String status : Set.of("requested", "rejected", "failed", "cancelled")) {
            assertThat(Steps.allowed(new Standing(status, false, false, false, true, true, false), Side.SOURCE))
                    .doesNotContain("redirection", "renewal");
            assertThat(Steps.allowed(new Standing(status, false, false, false, true, false, false), Side.SOURCE))
                    .containsAnyOf("redirection", "renewal");
        }
    }

    @Test
    void whoHasTakenTheFamilyOverHasNobodyToGiveItBackTo() {
        // Then
        for (String status : Set.of("accepted", "in-progress", "completed")) {
            assertThat(Steps.allowed(new Standing(status, false, false, true, false, false, true), Side.TARGET))
                    .doesNotContain("return");
            assertThat(Steps.allowed(new Standing(status, false, false, true, false, false, false), Side.TARGET))
                    .contains("return");
        }
    }

    @Test
    void helpAtRiskIsGivenUpByItsReceiverWithTwoKeysAndByItsSourceWithOne() {
        // Then
        for (String status : LIVE_WITH_SOMEBODY) {
            Standing guarded = new Standing(status, true, false, true, false, false, false);
            Standing waiting = new Standing(status, true, true, true, false, false, false);
            assertThat(Steps.step(guarded, "cancellation", Side.TARGET)).hasValueSatisfying(step -> {
                assertThat(step.to()).isEqualTo(status);
                assertThat(step.says()).isEqualTo("denial-to-confirm");
            });
            assertThat(Steps.step(guarded, "cancellation", Side.SOURCE))
                    .hasValueSatisfying(step -> assertThat(step.to()).isEqualTo("cancelled"));
            assertThat(Steps.step(waiting, "rejection-confirmation", Side.SOURCE))
                    .hasValueSatisfying(step -> assertThat(step.to()).isEqualTo("cancelled"));
            assertThat(Steps.step(waiting, "rejection-refusal", Side.SOURCE))
                    .hasValueSatisfying(step -> assertThat(step.to()).isEqualTo(status));
            assertThat(Steps.allowed(waiting, Side.TARGET)).doesNotContain("cancellation", "business-status");
            assertThat(Steps.allowed(guarded, Side.TARGET)).contains("cancellation", "business-status");
        }
    }
}
