package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** What has changed, for those who cannot read Kafka. */
@ComponentTest
@Proves("21")
class ChangesApiTest {
    private static final String CHANGES = "/api/v1/changes";

    private final Api api = Api.as(aSpecialist());

    @Test
    void tellsIdsAndKindsOfThoseWhomTheCallerMayKnowInOrderAndOnce() {
        // Given
        Walk start = new Walk(api).toItsEnd();
        Answer family = api.post(FAMILIES, family(newMember("mother", "Анна"))).expect(201);
        api.ifMatch(family.etag())
                .post(family.location() + "/members", newMember("child", "Варвара"))
                .expect(200);

        // When
        Walk walk = start.until(4);
        Walk after = walk.goOn();
        Walk stranger = new Walk(Api.as(aSpecialist())).toItsEnd();

        // Then
        assertThat(walk.kinds())
                .containsExactlyInAnyOrder(
                        "person-registered", "family-registered", "person-registered", "member-joined")
                .endsWith("member-joined");
        assertThat(walk.items.getLast().at("/subject/href").asText()).isEqualTo(family.location());
        assertThat(walk.items.getLast().path("version").asInt()).isEqualTo(2);
        assertThat(walk.bodies).doesNotContain("Анна").doesNotContain("Варвара");
        assertThat(after.items).isEmpty();
        assertThat(stranger.items).isEmpty();
    }

    @Test
    void aTransactionThatCommitsLateIsNotPassedOver() throws Exception {
        // Given
        UUID family = api.post(FAMILIES, family()).expect(201).id();
        Walk start = new Walk(api).until(3);
        Walk early;
        try (Connection late = Database.asOwner().connect()) {
            late.setAutoCommit(false);
            say(late, family);
            api.post(FAMILIES, family()).expect(201);

            // When
            early = start.goOn();
            late.commit();
        }
        Walk then = early.until(1 + 3);

        // Then
        assertThat(early.items).as("nothing after what is still open").isEmpty();
        assertThat(then.kinds().getFirst()).isEqualTo("member-left");
        assertThat(then.items).hasSize(4);
    }

    @Test
    @Proves("10")
    void whoIsHiddenJoinsNoFamilyThatIsToldOf() {
        // Given
        Walk start = new Walk(api).toItsEnd();
        Answer family = api.post(FAMILIES, family(newMember("mother", "Анна"))).expect(201);
        Answer joined = api.ifMatch(family.etag())
                .post(family.location() + "/members", newMember("child", "Варвара"))
                .expect(200);
        start.until(4);

        // When
        joined.json("/members").forEach(member -> {
            if (member.path("role").asText().equals("child")) {
                hide(UUID.fromString(member.path("person").asText()));
            }
        });
        Walk walk = start.goOn();

        // Then
        assertThat(walk.kinds()).containsExactlyInAnyOrder("person-registered", "family-registered");
    }

    @Test
    void refusesPlacesThatAreNoneAndThoseThatAreGone() {
        // When
        Answer madeUp = api.get(CHANGES + "?after=abc");
        Answer gone = api.get(CHANGES + "?after="
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("1.999999999".getBytes(StandardCharsets.US_ASCII)));
        Answer steward = Api.as(aSteward()).get(CHANGES);

        // Then
        assertProblem(madeUp).is(400, "invalid-cursor");
        assertProblem(gone).is(410, "changes-gone");
        assertProblem(steward).is(403, "forbidden");
    }

    /** From all organisations, as the registry keeps it. */
    private static void hide(UUID person) {
        Database.asOwner()
                .execute(
                        "insert into seals (id, version, subject_id, compartment, team, during) values"
                                + " (?, 1, ?, 'adoption-secrecy', '{}', tstzrange(now(), null))",
                        UUID.randomUUID(),
                        person);
    }

    private static void say(Connection late, UUID family) throws Exception {
        try (PreparedStatement row = late.prepareStatement(
                "insert into outbox (id, topic, key, type, sequence, time, payload, sent_at) values"
                        + " (?, 'registry.families.v1', ?, 'org.familysupport.registry.MemberLeft.v1', 9, now(), '{}', now())")) {
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, family);
            row.executeUpdate();
        }
    }

    /** A reader's walk through the changes. */
    private static final class Walk {
        private final Api api;
        private final List<JsonNode> items = new ArrayList<>();
        private String bodies = "";
        private String next = "";

        Walk(Api api) {
            this.api = api;
        }

        Walk toItsEnd() {
            Answer answer;
            do {
                answer = api.get(next.isEmpty() ? CHANGES : CHANGES + "?after=" + next)
                        .expect(200);
                answer.json("/items").forEach(items::add);
                bodies += answer.body();
                next = answer.text("/next");
            } while (answer.json("/more").asBoolean());
            return this;
        }

        /** What comes after this walk. */
        Walk goOn() {
            Walk walk = new Walk(api);
            walk.next = next;
            return walk.toItsEnd();
        }

        /** The same when so many have come; what is committed is told when older transactions have ended. */
        Walk until(int wanted) {
            Walk walk = new Walk(api);
            walk.next = next;
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> walk.toItsEnd().items.size() >= wanted);
            return walk;
        }

        List<String> kinds() {
            return items.stream().map(item -> item.path("kind").asText()).toList();
        }
    }
}
