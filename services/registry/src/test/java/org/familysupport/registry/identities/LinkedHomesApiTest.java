package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.StayEnded;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A child on record twice does not end in two homes, whatever comes first: the link, or the second home. */
@ComponentTest
@Proves("2")
@Proves("7")
class LinkedHomesApiTest {
    private static final String LINKS = "/api/v1/identities/links";

    private final Api steward = Api.as(aSteward());
    private final Api ofHealth = Api.as(aSpecialist().in("health"));
    private final Api ofSchool = Api.as(aSpecialist().in("education"));

    @Test
    void aChildIsNotLinkedIntoTwoFamiliesUntilTheyAreOne() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Map<String, Object> children = both("person", member(one, "child"), member(other, "child"));

        // When
        Answer refused = steward.post(LINKS, children);
        link("family", one.id(), other.id());
        Answer linked = steward.post(LINKS, children);

        // Then
        assertProblem(refused).is(409, "two-homes");
        assertThat(refused.body())
                .doesNotContain(one.id().toString(), other.id().toString());
        assertThat(linked.status()).isEqualTo(201);
    }

    @Test
    void twoMothersOnRecordMayLiveWhereTheyDo() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);

        // When
        Answer linked = steward.post(LINKS, both("person", member(one, "mother"), member(other, "mother")));

        // Then
        assertThat(linked.status()).isEqualTo(201);
    }

    @Test
    void ofManyPairsTheOneWithTwoHomesIsRefusedAlone() {
        // Given
        Map<String, Object> child = person("Варвара");
        Answer one = ofHealth.post(FAMILIES, family(map("newPerson", child, "role", "child", "from", "2021-01-01")))
                .expect(201);
        Map<String, Object> again = map("newPerson", child, "role", "child", "from", "2021-01-01");
        String mark = ofHealth.post(FAMILIES, family(again)).text("/lookAlikes/0/mark");
        Map<String, Object> distinct = with(child, "distinction", map("mark", mark, "reason", "Показаны документы"));
        ofHealth.post(FAMILIES, family(with(again, "newPerson", distinct))).expect(201);
        String pair = Database.asOwner()
                .rows("select id from identity_pairs where one = ? or other = ?", child(one), child(one))
                .getFirst()
                .text("id");
        Map<String, Object> same =
                map("pair", pair, "version", 1, "decision", "same", "kept", child(one), "reason", "Один ребёнок");

        // When
        Answer decided =
                steward.post("/api/v1/identities/pairs/decisions", map("atomic", false, "items", List.of(same)));

        // Then
        assertThat(decided.expect(207).json("/items/0/status").asInt()).isEqualTo(409);
        assertThat(decided.body()).contains("two-homes");
    }

    @Test
    void familiesThatShareALinkedChildAreNotPartedBeforeItsRecordsAre() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer families = link("family", one.id(), other.id());
        Answer children = link("person", member(one, "child"), member(other, "child"));

        // When
        Answer refused = part(families);
        part(children).expect(200);
        Answer parted = part(families);

        // Then
        assertProblem(refused).is(409, "linked-members");
        assertThat(parted.status()).isEqualTo(200);
    }

    @Test
    void whoIsLinkedWithAChildOfAnotherFamilyJoinsNoSecondHomeUnlessItIsSaidToBeOne() {
        // Given
        Answer home = ofHealth.post(FAMILIES, family()).expect(201);
        UUID alone = ofSchool.post(PEOPLE, person("Варвара")).expect(201).id();
        Answer second = ofSchool.post(FAMILIES, family(newMember("foster-parent", "Ольга")))
                .expect(201);
        link("person", member(home, "child"), alone);
        Map<String, Object> child = map("person", alone, "role", "child", "from", "2022-01-01");

        // When
        Answer refused = joins(second, child);
        Answer entered = ofSchool.post(FAMILIES, family(child));
        Answer said = joins(second, with(child, "secondHome", true));

        // Then
        assertProblem(refused).is(409, "child-has-a-home");
        assertProblem(entered).is(409, "child-has-a-home");
        assertThat(said.status()).isEqualTo(200);
    }

    @Test
    void whoMovesMovesUnderEveryIdOfItsOwnAndOfTheFamily() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer guardian =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        UUID left = member(other, "child");
        link("family", one.id(), other.id());
        link("person", child(one), left);

        // When
        Answer moved = ofHealth.ifMatch(one.etag())
                .post(
                        one.location() + "/moves",
                        map(
                                "to",
                                guardian.id(),
                                "toVersion",
                                1,
                                "on",
                                "2024-06-01",
                                "members",
                                List.of(map("person", child(one), "role", "child"))));

        // Then
        assertThat(moved.status()).isEqualTo(200);
        assertThat(lastDays(left)).containsExactly("2024-05-31");
        assertThat(lastDays(member(other, "mother"))).containsExactly("");
        MembersLeft told =
                Topic.of(Topics.FAMILIES).await(MembersLeft.class, other.id()).fact();
        assertThat(told.members()).extracting(StayEnded::person).hasToString("[" + left + "]");
        assertThat(told.version()).isEqualTo(2);
    }

    @Test
    void whoLeavesLeavesUnderEveryIdAndMayLiveElsewhereThen() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("family", one.id(), other.id());
        link("person", child(one), child(other));

        // When
        ofHealth.ifMatch(one.etag())
                .post(one.location() + "/departures", map("person", child(one), "to", "2024-05-31"))
                .expect(200);
        Answer joined = ofHealth.ifMatch(next.etag())
                .post(next.location() + "/members", map("person", child(one), "role", "child", "from", "2024-06-01"));

        // Then
        assertThat(lastDays(child(other))).containsExactly("2024-05-31");
        assertThat(joined.status()).isEqualTo(200);
    }

    @RepeatedTest(4)
    void ofALinkAndASecondHomeAtOneMomentOneSucceeds() {
        // Given
        Answer home = ofHealth.post(FAMILIES, family()).expect(201);
        UUID alone = ofSchool.post(PEOPLE, person("Варвара")).expect(201).id();
        Answer second = ofSchool.post(FAMILIES, family(newMember("foster-parent", "Ольга")))
                .expect(201);
        Map<String, Object> records = both("person", child(home), alone);
        Map<String, Object> member = map("person", alone, "role", "child", "from", "2022-01-01");

        // When
        CompletableFuture<Answer> linking = CompletableFuture.supplyAsync(() -> steward.post(LINKS, records));
        CompletableFuture<Answer> joining = CompletableFuture.supplyAsync(() -> joins(second, member));

        // Then
        assertThat(Stream.of(linking.join(), joining.join()).filter(answer -> answer.status() == 409))
                .hasSize(1);
    }

    private Answer joins(Answer family, Map<String, Object> member) {
        Answer seen = ofSchool.get(family.location()).expect(200);
        return ofSchool.ifMatch(seen.etag()).post(family.location() + "/members", member);
    }

    private static UUID child(Answer family) {
        return member(family, "child");
    }

    /** The last day of each of its stays as it stands; empty for one that goes on. */
    private static List<String> lastDays(UUID person) {
        return Database.asOwner()
                .rows(
                        "select coalesce(cast(until as text), '') as until from memberships where person_id = ? order by since",
                        person)
                .stream()
                .map(row -> row.text("until"))
                .toList();
    }

    private Answer link(String kind, UUID kept, UUID linked) {
        return steward.post(LINKS, both(kind, kept, linked)).expect(201);
    }

    private Answer part(Answer link) {
        return steward.ifMatch(link.etag())
                .post(link.location() + "/unlinking", map("reason", "Разные", "neverAgain", false));
    }

    private static Map<String, Object> both(String kind, UUID kept, UUID linked) {
        return map("kind", kind, "kept", kept, "linked", linked, "reason", "Одно и то же");
    }
}
