package org.familysupport.reporting.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.reporting.counts.DeliveryFixture.aDelivery;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.PersonId;
import org.familysupport.reporting.Facts;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class FreshnessApiTest {
    /** Positions; audit. */
    private static final Cost FRESHNESS = Cost.of("how fresh the counts are", 2);

    @Test
    void whoHasSentADeliverySeesWhenItIsCounted() {
        // Given
        Answer before = freshness();

        // When
        Said said = Facts.say(List.of(aDelivery().to(PersonId.next(), "child").recorded()))
                .getFirst();

        // Then
        Answer after = freshness();
        assertThat(after.json("/held/deliveries").asLong())
                .isEqualTo(before.json("/held/deliveries").asLong() + 1);
        assertThat(after.json("/asOf/position").asLong())
                .isEqualTo(before.json("/asOf/position").asLong() + 1);
        assertThat(Instant.parse(after.text("/asOf/eventTime")))
                .isAfterOrEqualTo(Instant.parse(said.headers().get("ce_time")));
        JsonNode partition = partition(after, said);
        assertThat(partition.at("/offset").asLong()).isEqualTo(said.offset());
        assertThat(Instant.parse(partition.at("/eventTime").asText()))
                .isEqualTo(Instant.parse(said.headers().get("ce_time")));
    }

    @Test
    void aParkedMessageIsToldAndThePositionGoesOn() {
        // Given
        long before = freshness().json("/parked").asLong();

        // When
        Said poison = Publisher.sayBroken(
                "delivery", aDelivery().to(PersonId.next(), "child").recorded());
        poison.awaitParked();

        // Then
        assertThat(freshness().json("/parked").asLong()).isGreaterThan(before);
        assertThat(partition(freshness(), poison).at("/offset").asLong()).isEqualTo(poison.offset());
    }

    @Test
    void aResendMovesThePositionAndNothingElse() {
        // Given
        List<Said> said =
                Facts.say(List.of(aDelivery().to(PersonId.next(), "child").recorded()));
        long held = freshness().json("/held/deliveries").asLong();

        // When
        Facts.resend(said);

        // Then
        assertThat(freshness().json("/held/deliveries").asLong()).isEqualTo(held);
    }

    @Test
    void itTakesAStatementAndARowOfTheAudit() {
        freshness();
        Statements.during(FreshnessApiTest::freshness).mustCost(FRESHNESS);
    }

    @Test
    void onlyWhoMayCountMayKnow() {
        assertProblem(Api.as(anAnalyst().withRoles("volunteer")).get("/api/v1/counts/freshness"))
                .is(403, "forbidden");
    }

    private static JsonNode partition(Answer freshness, Said said) {
        for (JsonNode each : freshness.json("/partitions")) {
            if (each.at("/topic").asText().equals(Topics.DELIVERIES)
                    && each.at("/partition").asInt() == said.partition()) {
                return each;
            }
        }
        throw new AssertionError("no such partition in " + freshness);
    }

    private static Answer freshness() {
        return Api.as(anAnalyst()).get("/api/v1/counts/freshness").expect(200);
    }
}
