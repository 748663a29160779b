package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.grant;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.deliveries.DeliveryFixture.BATCHES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.batch;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.numbered;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has just accepted a referral may be faster than the fact that gives it full access (rulings 16). */
@ComponentTest
class AwaitAccessApiTest {
    private static final Duration LEAST = Duration.ofSeconds(2);
    /** Two seconds, and what a busy machine adds. */
    private static final Duration MOST = Duration.ofSeconds(8);

    private final TestCaller receiver = aSpecialist();
    private final Api api = Api.as(receiver);
    private final Family family = knownFamily(UUID.randomUUID());

    /** Whatever is done for the first time takes longer. */
    @BeforeEach
    void warmUp() {
        api.post(DELIVERIES, forTheChildOf(knownFamily(receiver.organisation())))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "tail"})
    void waitsForFullAccessThatIsOnItsWay(String before) {
        // Given
        have(before);

        // When
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> api.post(DELIVERIES, forTheChildOf(family)));
        Pause.of(Duration.ofMillis(400));
        say("referral", access("full"));

        // Then
        answer.join().expect(201);
    }

    @Test
    void waitsForItOnceForAWholeBatch() {
        // Given
        have("preview");

        // When
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> api.post(BATCHES, batch(false, numbered(family, 50))));
        Pause.of(Duration.ofMillis(400));
        say("referral", access("full"));

        // Then
        assertThat(answer.join().expect(207).json("/items"))
                .hasSize(50)
                .allSatisfy(row -> assertThat(row.path("status").asInt()).isEqualTo(201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "tail"})
    void refusesAfterABoundedTimeWhatNeverComes(String access) {
        // Given
        have(access);
        Instant began = Instant.now();

        // When
        Answer answer = api.post(DELIVERIES, forTheChildOf(family));

        // Then
        assertProblem(answer).is(403, "forbidden");
        assertThat(Duration.between(began, Instant.now())).isBetween(LEAST, MOST);
    }

    @Test
    void refusesAWholeBatchAfterTheTimeForOneRow() {
        // Given
        have("preview");
        Instant began = Instant.now();

        // When
        Answer answer = api.post(BATCHES, batch(false, numbered(family, 20)));

        // Then
        assertThat(answer.expect(207).json("/items"))
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.path("status").asInt()).isEqualTo(403));
        assertThat(Duration.between(began, Instant.now())).isBetween(LEAST, MOST);
    }

    @Test
    void holdsNoConnectionMeanwhile() {
        // Given
        have("preview");
        Family own = knownFamily(receiver.organisation());
        Supplier<Answer> hopeless = () -> api.post(DELIVERIES, forTheChildOf(family));
        CompletableFuture<List<Answer>> waiting =
                CompletableFuture.supplyAsync(() -> AtOnce.all(Collections.nCopies(60, hopeless)));

        // When
        Answer meanwhile = api.post(DELIVERIES, forTheChildOf(own));

        // Then
        meanwhile.expect(201);
        assertThat(waiting.join()).extracting(Answer::status).containsOnly(403);
    }

    private void have(String profile) {
        say("referral", access(profile)).awaitEffect();
    }

    private GrantOpened access(String profile) {
        return grant(SubjectRef.family(family.id().value()), receiver.organisation(), profile);
    }
}
