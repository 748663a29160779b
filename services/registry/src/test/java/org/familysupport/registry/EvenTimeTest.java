package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.junit.jupiter.api.Test;

/** What is hidden is refused no sooner than what is not there; how alike both take is measured by {@code ./dev bench timing}. */
@ComponentTest
class EvenTimeTest {
    private static final Duration BEAT = Duration.ofMillis(25);

    @Test
    void aNotFoundGoesAtAFullBeatWhetherHiddenOrNotThere() {
        // Given
        String hidden =
                Api.as(aSpecialist()).post(FAMILIES, family()).expect(201).location();
        Api stranger = Api.as(aSpecialist());
        stranger.get(hidden).expect(404);

        // When
        Duration ofHidden = timeOf(() -> stranger.get(hidden).expect(404));
        Duration ofMissing =
                timeOf(() -> stranger.get(FAMILIES + "/" + UUID.randomUUID()).expect(404));

        // Then
        assertThat(ofHidden).isGreaterThanOrEqualTo(BEAT);
        assertThat(ofMissing).isGreaterThanOrEqualTo(BEAT);
    }

    @Test
    void aLongBodyThatBreaksARuleIsRefusedLikeAShortOne() {
        // When
        Answer answer = Api.as(aSpecialist()).post(FAMILIES, with(family(), "reference", "r".repeat(100_000)));

        // Then
        assertProblem(answer).is(422, "rule-violated");
    }

    private static Duration timeOf(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
