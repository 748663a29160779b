package org.familysupport.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final RestartBudget budget = new RestartBudget();

    @Test
    void waitsALittleLongerEachTime() {
        assertThat(budget.book(NOON)).isEqualTo(Duration.ofMillis(200));
        assertThat(budget.book(NOON)).isEqualTo(Duration.ofMillis(400));
        assertThat(budget.book(NOON)).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void isSpentAfterFiveAndThenWaitsForTheMinuteToPass() {
        for (int i = 0; i < 5; i++) {
            assertThat(budget.isSpent(NOON)).isFalse();
            budget.book(NOON);
        }

        assertThat(budget.isSpent(NOON)).isTrue();
        assertThat(budget.book(NOON.plusSeconds(20))).isEqualTo(Duration.ofMillis(40_200));
    }

    @Test
    void forgetsAfterAMinute() {
        for (int i = 0; i < 5; i++) {
            budget.book(NOON);
        }

        assertThat(budget.book(NOON.plusSeconds(90))).isEqualTo(Duration.ofMillis(200));
    }
}
