package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
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
    void refusesPlacesThatAreNone() {
        // When
        Answer madeUp = api.get(CHANGES + "?after=abc");
        Answer steward = Api.as(aSteward()).get(CHANGES);

        // Then
        assertProblem(madeUp).is(400, "invalid-cursor");
        assertProblem(steward).is(403, "forbidden");
    }

    @Test
    void aPlaceIsGoneWhenAChangeAfterItIsAndNotForItsAge() {
        // Given
        api.post(FAMILIES, family()).expect(201);
        Walk first = new Walk(api).until(3);
        Walk second = announce(first);
        announce(second);
        String upToSecond =
                "(written_by, seq) <= (select written_by, seq from outbox where written_by || '.' || seq = ?)";
        Awaitility.await()
                .until(() -> Database.asOwner()
                                .number(
                                        "select count(*) from outbox where sent_at is null and " + upToSecond,
                                        place(second.next))
                        == 0);

        // When
        Database.asOwner()
                .execute(
                        "delete from outbox where topic = 'registry.families.v1' and " + upToSecond,
                        place(second.next));
        Answer missed = api.get(CHANGES + "?after=" + first.next);
        Answer after = api.get(CHANGES + "?after=" + second.next);

        // Then
        assertProblem(missed).is(410, "changes-gone");
        assertThat(after.expect(200).json("/items"))
                .as("the last that was told is gone, and none after it")
                .hasSize(1);
        api.get(CHANGES).expect(200);
    }

    /** One change more of a family, told. */
    private Walk announce(Walk before) {
        api.post(FAMILIES, map("members", List.of())).expect(201);
        return before.until(1);
    }

    private static String place(String next) {
        return new String(Base64.getUrlDecoder().decode(next), StandardCharsets.US_ASCII);
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
