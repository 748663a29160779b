package org.familysupport.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.anAnalyst;
import static org.familysupport.testing.people.TestCaller.anOperator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** What an operator can do about messages that were put aside; every service has this door. */
@ComponentTest
@Proves("78")
class ParkedMessagesApiTest {
    private static final String PARKED = "/operations/parked-messages";
    private static final Map<String, String> REASON = Map.of("reason", "sent by a broken version of the sender");

    private final TestCaller operator = anOperator();
    private final Api api = Api.as(operator).ifMatch("\"1\"");
    private final DeliveryId delivery = DeliveryId.next();
    private final Said poison = Publisher.sayBroken("delivery", delivery(1));
    private final Said behind = Publisher.say("delivery", delivery(2));

    @Test
    void whatWaitsIsListedWithItsReasonAndWithoutItsContent() {
        // Given
        String id = parked(poison);

        // When
        Answer list = api.get(PARKED + "?pageSize=200").expect(200);

        // Then
        JsonNode item = StreamSupport.stream(list.json("/items").spliterator(), false)
                .filter(it -> it.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("topic").asText()).isEqualTo(poison.topic());
        assertThat(item.path("offset").asLong()).isEqualTo(poison.offset());
        assertThat(item.path("reason").asText()).isNotBlank();
        assertThat(item.has("payload")).isFalse();
    }

    @Test
    void aPoisonMessageIsDiscardedAndThoseBehindItHaveTheirEffect() {
        // Given
        String first = parked(poison);
        String second = parked(behind);
        assertProblem(api.post(PARKED + "/" + second + "/redelivery"))
                .is(409, "state-conflict")
                .has("/waitsBehind", first);
        assertProblem(api.post(PARKED + "/" + first + "/redelivery")).is(409, "state-conflict");

        // When
        Answer discarded = api.post(PARKED + "/" + first + "/discard", REASON).expect(200);
        Answer redelivered = api.post(PARKED + "/" + second + "/redelivery").expect(200);

        // Then
        assertThat(discarded.text("/settlement")).isEqualTo("discarded");
        assertThat(discarded.text("/settlementReason")).isEqualTo(REASON.get("reason"));
        assertThat(redelivered.text("/settlement")).isEqualTo("redelivered");
        assertThat(version()).isEqualTo(2);
        Publisher.say("delivery", delivery(3)).awaitEffect();
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void whatIsSettledStaysSettledAndARepeatHasTheFirstAnswer() {
        // Given
        String path = PARKED + "/" + parked(poison) + "/discard";
        UUID key = UUID.randomUUID();
        Answer first = api.withKey(key).post(path, REASON).expect(200);

        // When
        Answer again = api.withKey(key).post(path, REASON).expect(200);
        Answer another = api.ifMatch("\"2\"").post(path, REASON);

        // Then
        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(another).is(409, "state-conflict");
    }

    @Test
    void everyLookAndActIsNoted() {
        // Given
        String place = PARKED + "/" + parked(poison);

        // When
        List<String> actions = Audited.during(operator, () -> {
            api.get(PARKED).expect(200);
            api.get(place).expect(200);
            api.post(place + "/discard", REASON).expect(200);
            api.post(PARKED + "/" + parked(behind) + "/redelivery").expect(200);
        });

        // Then
        assertThat(actions)
                .containsExactly(
                        "parked-messages.list",
                        "parked-messages.read",
                        "parked-messages.discard",
                        "parked-messages.redeliver");
    }

    @Test
    void nobodyButAnOperatorAndNothingWithoutAReason() {
        // Given
        String place = PARKED + "/" + parked(poison);
        Api analyst = Api.as(anAnalyst()).ifMatch("\"1\"");

        // Then
        assertProblem(analyst.get(PARKED)).is(403, "forbidden");
        assertProblem(analyst.get(place)).is(403, "forbidden");
        assertProblem(analyst.post(place + "/redelivery")).is(403, "forbidden");
        assertProblem(analyst.post(place + "/discard", REASON)).is(403, "forbidden");
        assertProblem(Api.anonymous().get(PARKED)).is(401, "unauthenticated");
        assertProblem(api.get(PARKED + "/" + UUID.randomUUID())).is(404, "not-found");
        assertProblem(Api.as(operator).post(place + "/redelivery")).is(428, "if-match-required");
        assertProblem(api.post(place + "/discard", Map.of("reason", " ")))
                .is(422, "rule-violated")
                .violatesExactly("/reason required");
    }

    private static String parked(Said said) {
        said.awaitParked();
        return Database.asOwner()
                .rows(
                        "select id from parked where topic = ? and partition_number = ? and record_offset = ?",
                        said.topic(),
                        said.partition(),
                        said.offset())
                .getFirst()
                .text("id");
    }

    private long version() {
        return Database.asOwner().number("select version from deliveries where id = ?", delivery.value());
    }

    private DeliveryRecorded delivery(long version) {
        return new DeliveryRecorded(
                delivery,
                version,
                OrganisationId.next(),
                null,
                List.of(),
                "speech-therapy",
                "home-help",
                LocalDate.of(2035, 5, 1),
                "home",
                "in-person",
                null,
                null,
                null,
                null);
    }
}
