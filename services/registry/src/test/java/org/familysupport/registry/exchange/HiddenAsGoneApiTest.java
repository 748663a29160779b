package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.search;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/**
 * By the numbers it gave and the batches it sent an organisation cannot tell a family that was hidden from it from one that has gone to
 * another organisation.
 */
@ComponentTest
@Proves("10")
class HiddenAsGoneApiTest {
    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final Map<String, Object> toHide = numbered("1");
    private final Map<String, Object> toGo = numbered("2");

    @Test
    void itsNumbersAnswerTheSame() {
        // Given
        UUID hidden = api.post(FAMILIES, toHide).expect(201).id();
        UUID gone = api.post(FAMILIES, toGo).expect(201).id();
        hide(hidden);
        goes(gone);

        // When
        Answer both = api.post(BATCHES, batch(toHide, toGo)).expect(207);
        Answer rehearsal =
                api.post(BATCHES + "?validateOnly=true", batch(toHide, toGo)).expect(207);
        Answer children = api.post(BATCHES, batch(ofChild("1"), ofChild("2"))).expect(207);

        // Then
        for (Answer answer : List.of(both, rehearsal)) {
            assertThat(answer.text("/items/0/problem/code")).isEqualTo("family-exists");
            assertThat(answer.json("/items/0")).isEqualTo(answer.json("/items/1"));
        }
        assertThat(children.text("/items/0/problem/code")).isEqualTo("person-exists");
        assertThat(children.json("/items/0")).isEqualTo(children.json("/items/1"));
        assertSame(api.post(FAMILIES, toHide), api.post(FAMILIES, toGo), 409);
        assertSame(api.post(FAMILIES, ofChild("1")), api.post(FAMILIES, ofChild("2")), 409);
        assertSame(api.post(PEOPLE, child("1")), api.post(PEOPLE, child("2")), 409);
        assertSame(
                api.post(SEARCHES, search("agency-client-id", "1")),
                api.post(SEARCHES, search("agency-client-id", "2")),
                404);
    }

    @Test
    void aBatchSentAgainTellsOfNeitherAndIsNotUndone() {
        for (boolean atomic : List.of(false, true)) {
            // Given
            UUID key = UUID.randomUUID();
            Map<String, Object> batch = with(batch(family(), family(), family()), "atomic", atomic);
            Answer first = api.withKey(key).post(BATCHES, batch).expect(207);
            hide(first.id("/items/0/id"));
            goes(first.id("/items/1/id"));

            // When
            Answer again = api.withKey(key).post(BATCHES, batch).expect(207);

            // Then
            assertThat(again.text("/items/0/problem/code")).isEqualTo("not-found");
            assertThat(again.json("/items/0")).isEqualTo(again.json("/items/1"));
            assertThat(again.json("/items/2")).isEqualTo(first.json("/items/2"));
        }
    }

    @Test
    void whatCameOfAFileTellsOfNeither() {
        // Given
        String place = api.post(FAMILIES + "/imports", map("format", "ndjson", "validateOnly", false))
                .expect(201)
                .location();
        api.header("Content-Type", "application/x-ndjson")
                .post(
                        place + "/content",
                        "{\"family\":{\"members\":[]}}\n{\"family\":{\"members\":[]}}\n{\"family\":{\"members\":[]}}")
                .expect(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.get(place).expect(200).text("/state").equals("done"));
        Answer before = api.get(place + "/results").expect(200);
        hide(before.id("/items/0/id"));
        goes(before.id("/items/1/id"));

        // When
        Answer after = api.get(place + "/results").expect(200);

        // Then
        assertThat(after.text("/items/0/problem/code")).isEqualTo("not-found");
        assertThat(withoutRow(after.json("/items/0"))).isEqualTo(withoutRow(after.json("/items/1")));
        assertThat(after.json("/items/2")).isEqualTo(before.json("/items/2"));
    }

    private static void assertSame(Answer one, Answer other, int status) {
        assertThat(one.status()).isEqualTo(status);
        assertThat(withoutTrace(one)).isEqualTo(withoutTrace(other));
    }

    private static String withoutRow(JsonNode item) {
        return item.path("status").asText() + item.path("problem").path("code").asText() + item.has("id");
    }

    private static void hide(UUID family) {
        Database.asOwner()
                .execute(
                        "insert into seals (id, version, subject_id, compartment, team, during)"
                                + " values (gen_random_uuid(), 1, ?, 'adoption', '{}', tstzrange(now() - interval '1 hour', null))",
                        family);
    }

    /** To another organisation; who gave it may not read on. */
    private void goes(UUID family) {
        TestCaller next = aSpecialist();
        SubjectRef subject = SubjectRef.family(family);
        Publisher.tell(
                "referral",
                new ResponsibilityMoved(
                        subject,
                        2,
                        "general",
                        new OrganisationId(caller.organisation()),
                        new OrganisationId(next.organisation()),
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        UUID.randomUUID()));
        grantByReferral(subject, next, "full");
    }

    private static Map<String, Object> numbered(String number) {
        return with(ofChild(number), "reference", number);
    }

    private static Map<String, Object> ofChild(String number) {
        return family(map("newPerson", child(number), "role", "child", "from", "2021-01-01"));
    }

    private static Map<String, Object> child(String number) {
        return identified("Варвара", "agency-client-id", number);
    }

    @SafeVarargs
    private static Map<String, Object> batch(Map<String, Object>... families) {
        return map(
                "atomic",
                false,
                "items",
                List.of(families).stream().map(family -> map("family", family)).toList());
    }
}
