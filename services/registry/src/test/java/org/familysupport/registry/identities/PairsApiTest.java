package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.surname;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("6")
@Proves("7")
class PairsApiTest {
    private static final String PAIRS = "/api/v1/identities/pairs";
    private static final String LINKS = "/api/v1/identities/links";
    private static final String MARKS = "/api/v1/identities/marks";

    private final Api steward = Api.as(aSteward());
    private final Api api = Api.as(aSpecialist());

    @Test
    void aPairStandsSideBySide() {
        // Given
        Two two = enterTwo();

        // When
        Answer compared = steward.get(PAIRS + "/" + two.pair()).expect(200);

        // Then
        assertThat(List.of(compared.id("/one/person"), compared.id("/other/person")))
                .containsExactlyInAnyOrder(two.first(), two.second());
        assertThat(compared.text("/one/family/0")).isEqualTo(compared.text("/other/family/0"));
        assertThat(compared.text("/pair/reason")).isEqualTo("Показаны документы");
        assertThat(compared.json("/pair/fields").findValuesAsText("field")).contains("given", "family", "birth");
        assertThat(compared.has("/one/address")).isFalse();
        assertProblem(api.get(PAIRS + "/" + two.pair())).is(403, "forbidden");
        assertProblem(api.get(PAIRS)).is(403, "forbidden");
    }

    @Test
    void manyAreDecidedAtOnceEachForItself() {
        // Given
        Two one = enterTwo();
        Two another = enterTwo();
        Two third = enterTwo();
        List<Map<String, Object>> rows = List.of(
                same(one),
                different(another),
                with(same(third), "version", 7),
                with(same(third), "kept", one.first()),
                different(one));

        // When
        Answer decided = steward.post(PAIRS + "/decisions", map("atomic", false, "items", rows))
                .expect(207);

        // Then
        assertThat(statuses(decided)).containsExactly(201, 201, 412, 422, 409);
        assertThat(api.get(PEOPLE + "/" + one.second()).expect(200).id("/canonicalId"))
                .isEqualTo(one.first());
        assertProblem(steward.post(
                        LINKS,
                        map(
                                "kind",
                                "person",
                                "kept",
                                another.first(),
                                "linked",
                                another.second(),
                                "reason",
                                "Один ребёнок")))
                .is(409, "marked-as-two");
        assertThat(waiting()).contains(third.pair()).doesNotContain(one.pair(), another.pair());
        assertProblem(steward.get(PAIRS + "/" + another.pair())).is(409, "pair-decided");
    }

    @Test
    void whoIsLinkedIsShownOnceUnderTheRecordThatStandsForThem() {
        // Given
        Map<String, Object> child = person(surname(), "Варвара");
        Two two = enterTwo(child);
        steward.post(PAIRS + "/decisions", map("atomic", false, "items", List.of(same(two))))
                .expect(207);

        // When
        Answer refused = api.post(PEOPLE, child);

        // Then
        assertProblem(refused).is(409, "look-alikes");
        assertThat(refused.json("/lookAlikes/0/people").findValuesAsText("person"))
                .containsExactly(two.first().toString());
    }

    @Test
    void allOrNothingLeavesEveryPairUndecided() {
        // Given
        Two one = enterTwo();
        Two another = enterTwo();
        List<Map<String, Object>> rows = List.of(same(one), with(different(another), "version", 7));

        // When
        Answer decided = steward.post(PAIRS + "/decisions", map("atomic", true, "items", rows))
                .expect(207);

        // Then
        assertThat(statuses(decided)).containsExactly(424, 412);
        assertThat(waiting()).contains(one.pair(), another.pair());
    }

    @Test
    void aBatchSentAgainDecidesNothingTwice() {
        // Given
        Two two = enterTwo();
        Api again = steward.withKey(UUID.randomUUID());
        Map<String, Object> batch = map("atomic", false, "items", List.of(same(two)));
        Answer first = again.post(PAIRS + "/decisions", batch).expect(207);

        // When
        Answer second = again.post(PAIRS + "/decisions", batch).expect(207);

        // Then
        assertThat(statuses(second)).containsExactly(201);
        assertThat(second.text("/items/0/id")).isEqualTo(first.text("/items/0/id"));
    }

    @Test
    void aPairWhoseLinkEndedWaitsAgain() {
        // Given
        Two two = enterTwo();
        Answer decided = steward.post(PAIRS + "/decisions", map("atomic", false, "items", List.of(same(two))))
                .expect(207);
        assertThat(waiting()).doesNotContain(two.pair());

        // When
        steward.ifMatch("\"1\"")
                .post(
                        LINKS + "/" + decided.text("/items/0/id") + "/unlinking",
                        map("reason", "Ошибка", "neverAgain", false))
                .expect(200);

        // Then
        assertThat(waiting()).contains(two.pair());
    }

    @Test
    void aPairWhoseMarkWasLiftedWaitsAgain() {
        // Given
        Two two = enterTwo();
        Answer decided = steward.post(PAIRS + "/decisions", map("atomic", false, "items", List.of(different(two))))
                .expect(207);
        assertThat(waiting()).doesNotContain(two.pair());

        // When
        steward.ifMatch("\"1\"")
                .post(MARKS + "/" + decided.text("/items/0/id") + "/lifting", map("reason", "Ошибка"))
                .expect(200);

        // Then
        assertThat(waiting()).contains(two.pair());
        assertThat(status(two)).isEqualTo("open");
    }

    @Test
    void aPairOfWhichWasDecidedOutsideTheListIsDecided() {
        // Given
        Two two = enterTwo();

        // When
        steward.post(
                        LINKS,
                        map("kind", "person", "kept", two.first(), "linked", two.second(), "reason", "Один ребёнок"))
                .expect(201);

        // Then
        assertProblem(steward.get(PAIRS + "/" + two.pair())).is(409, "pair-decided");
        assertThat(status(two)).isEqualTo("same");
    }

    @Test
    void whoDoesNotLookAlikeAnyMoreIsNotAskedAbout() {
        // Given
        Two two = enterTwo();

        // When
        Answer second = api.get(PEOPLE + "/" + two.second()).expect(200);
        api.ifMatch(second.etag())
                .post(
                        PEOPLE + "/" + two.second() + "/corrections",
                        map(
                                "name", map("family", surname(), "given", "Полина"),
                                "birth", map("date", "2011-02-17", "precision", "known")))
                .expect(200);

        // Then
        await().untilAsserted(() -> assertThat(status(two)).isEqualTo("unlike"));
        assertThat(waiting()).doesNotContain(two.pair());
    }

    @Test
    void ofAHiddenAddressThePairTellsNothing() {
        // Given
        Map<String, Object> child = with(
                person(surname(), "Варвара"), "residence", map("territory", "50701000", "address", "Ромашковая, 1"));
        Two two = enterTwo(child);
        assertThat(steward.get(PAIRS + "/" + two.pair())
                        .expect(200)
                        .json("/pair/fields")
                        .findValuesAsText("field"))
                .contains("street");

        // When
        api.ifMatch("\"1\"")
                .post(PEOPLE + "/" + two.first() + "/address-confidentiality", map("confidential", true))
                .expect(200);

        // Then
        Answer compared = steward.get(PAIRS + "/" + two.pair()).expect(200);
        assertThat(compared.json("/pair/fields").findValuesAsText("field"))
                .contains("given")
                .doesNotContain("street");
        String hidden = compared.id("/one/person").equals(two.first()) ? "/one" : "/other";
        String shown = hidden.equals("/one") ? "/other" : "/one";
        assertThat(compared.has(hidden + "/territory")).isFalse();
        assertThat(compared.has(shown + "/territory")).isTrue();
    }

    private static String status(Two two) {
        return Database.asOwner()
                .rows("select status from identity_pairs where id = ?", two.pair())
                .getFirst()
                .text("status");
    }

    private record Two(UUID first, UUID second, UUID pair) {}

    private Two enterTwo() {
        return enterTwo(person(surname(), "Варвара"));
    }

    private Two enterTwo(Map<String, Object> child) {
        UUID first = api.post(PEOPLE, child).expect(201).id();
        String mark = api.post(PEOPLE, child).text("/lookAlikes/0/mark");
        UUID second = api.post(PEOPLE, with(child, "distinction", map("mark", mark, "reason", "Показаны документы")))
                .expect(201)
                .id();
        return new Two(first, second, pairOf(first));
    }

    private UUID pairOf(UUID person) {
        for (JsonNode pair : all()) {
            if (pair.path("one").asText().equals(person.toString())
                    || pair.path("other").asText().equals(person.toString())) {
                return UUID.fromString(pair.path("id").asText());
            }
        }
        throw new IllegalStateException("no pair of this person");
    }

    private List<UUID> waiting() {
        return all().stream()
                .map(pair -> UUID.fromString(pair.path("id").asText()))
                .toList();
    }

    /** Every page. */
    private List<JsonNode> all() {
        List<JsonNode> pairs = new ArrayList<>();
        String next = PAIRS + "?pageSize=50";
        while (true) {
            Answer page = steward.get(next).expect(200);
            page.json("/items").forEach(pairs::add);
            if (!page.has("/nextCursor")) {
                return pairs;
            }
            next = PAIRS + "?pageSize=50&cursor=" + Api.encoded(page.text("/nextCursor"));
        }
    }

    private static List<Integer> statuses(Answer decided) {
        List<Integer> statuses = new ArrayList<>();
        decided.json("/items").forEach(row -> statuses.add(row.path("status").asInt()));
        return statuses;
    }

    private static Map<String, Object> same(Two two) {
        return map("pair", two.pair(), "version", 1, "decision", "same", "kept", two.first(), "reason", "Один ребёнок");
    }

    private static Map<String, Object> different(Two two) {
        return map("pair", two.pair(), "version", 1, "decision", "different", "reason", "Двойняшки");
    }
}
