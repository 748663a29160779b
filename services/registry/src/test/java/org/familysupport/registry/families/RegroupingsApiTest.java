package org.familysupport.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("2")
class RegroupingsApiTest {
    /**
     * Key, both families with rights, births, stays that end, stays that begin, both families; the family as it is
     * seen; and answer, events, audit together.
     */
    private static final Cost UNION = Cost.of("a union of two families", 10).because("two families change");

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    @Proves("3")
    void aChildMovesToItsGuardianOnADayByOneAct() {
        // Given
        Answer birth = entered("mother", "child");
        Answer guardian = entered("guardian");
        UUID child = memberOf(birth, "child");
        Map<String, Object> mover = with(
                map("person", child, "role", "child"),
                "basis",
                map("kind", "law", "reference", "Акт опеки № 7 от 30.05.2024"));

        // When
        Answer left = move(birth, guardian, "2024-06-01", mover).expect(200);

        // Then
        assertThat(roles(left)).containsExactly("mother");
        assertThat(rolesOn(birth, "2024-05-31")).containsExactlyInAnyOrder("mother", "child");
        assertThat(rolesOn(birth, "2024-06-01")).containsExactly("mother");
        assertThat(rolesOn(guardian, "2024-05-31")).containsExactly("guardian");
        assertThat(rolesOn(guardian, "2024-06-01")).containsExactlyInAnyOrder("guardian", "child");
        assertThat(api.get(guardian.location()).expect(200).body()).contains("Акт опеки № 7");
        Topic.of(Topics.FAMILIES).await(MembersJoined.class, guardian.id());
        assertFacts(Topic.of(Topics.FAMILIES).about(birth.id())).are(FamilyRegistered.class, MembersLeft.class);
        assertFacts(Topic.of(Topics.FAMILIES).about(guardian.id()))
                .are(FamilyRegistered.class, MembersJoined.class)
                .wereDoneBy(caller);
    }

    @Test
    void noFactOfOneFamilyTellsOfTheOther() {
        // Given
        Answer one = entered("mother", "child");
        Answer other = entered("adopter");

        // When
        move(one, other, "2024-06-01", map("person", memberOf(one, "child"))).expect(200);

        // Then
        Topic.of(Topics.FAMILIES).await(MembersJoined.class, other.id());
        assertThat(Topic.of(Topics.FAMILIES).about(one.id()))
                .noneSatisfy(heard ->
                        assertThat(heard.fact().toString()).contains(other.id().toString()));
        assertThat(Topic.of(Topics.FAMILIES).about(other.id()))
                .noneSatisfy(heard ->
                        assertThat(heard.fact().toString()).contains(one.id().toString()));
    }

    @Test
    void familiesAreJoinedWithAllTheirMembers() {
        // Given
        Answer one = entered("mother", "child");
        Answer other = entered("father");

        // When
        Answer emptied = api.ifMatch("\"1\"")
                .post(one.location() + "/unions", map("to", other.id(), "toVersion", 1, "on", "2024-06-01"))
                .expect(200);

        // Then
        assertThat(roles(emptied)).isEmpty();
        assertThat(emptied.etag()).isEqualTo("\"2\"");
        assertThat(rolesOn(one, "2024-05-31")).hasSize(2);
        assertThat(roles(api.get(other.location()).expect(200))).containsExactlyInAnyOrder("father", "mother", "child");
        await().untilAsserted(() -> assertThat(api.get(other.location() + "/record?kind=family-change")
                        .expect(200)
                        .json("/items")
                        .findValuesAsText("fact"))
                .containsExactly("members-joined"));
    }

    @Test
    @Proves("7")
    void theIdOfAFamilyThatWasJoinedToAnotherAnswersWithThatOneUntilSomebodyBelongsToItAgain() {
        // Given
        Answer one = entered("mother", "child");
        Answer other = entered("father");
        unite(one, other).expect(200);

        // When
        Answer old = api.get(one.location()).expect(200);
        Answer then = api.get(one.location() + "?asOf=2024-05-31").expect(200);

        // Then
        assertThat(old.id("/id")).isEqualTo(other.id());
        assertThat(old.id("/canonicalId")).isEqualTo(other.id());
        assertThat(old.header("Content-Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/" + other.id()));
        assertThat(then.id("/id")).isEqualTo(one.id());
        assertThat(then.has("/canonicalId")).isFalse();

        // When
        api.ifMatch("\"2\"")
                .post(one.location() + "/members", newMember("caregiver", "Ольга"))
                .expect(200);

        // Then
        assertThat(api.get(one.location()).expect(200).id("/id")).isEqualTo(one.id());
    }

    @Test
    void whoBelongsToBothFamiliesLivesOnInTheOneThatStays() {
        // Given
        Answer one = entered("mother", "child");
        Answer other = entered("father");
        UUID child = memberOf(one, "child");
        api.ifMatch("\"1\"")
                .post(
                        other.location() + "/members",
                        map("person", child, "role", "child", "from", "2022-01-01", "secondHome", true))
                .expect(200);

        // When
        Answer emptied = api.ifMatch("\"1\"")
                .post(one.location() + "/unions", map("to", other.id(), "toVersion", 2, "on", "2024-06-01"))
                .expect(200);

        // Then
        assertThat(roles(emptied)).isEmpty();
        assertThat(roles(api.get(other.location()).expect(200))).containsExactlyInAnyOrder("father", "mother", "child");
        assertThat(rolesOn(other, "2022-01-01")).containsExactlyInAnyOrder("father", "child");
    }

    @Test
    void aSecondHomeStaysOneWhereverTheFamilyGoes() {
        // Given
        Answer home = entered("mother", "child");
        Answer second = entered("father");
        Answer grandparents = entered("other-adult");
        UUID child = memberOf(home, "child");
        api.ifMatch("\"1\"")
                .post(
                        second.location() + "/members",
                        map("person", child, "role", "child", "from", "2022-01-01", "secondHome", true))
                .expect(200);

        // When
        api.ifMatch("\"2\"")
                .post(second.location() + "/unions", map("to", grandparents.id(), "toVersion", 1, "on", "2024-06-01"))
                .expect(200);

        // Then
        assertThat(roles(api.get(grandparents.location()).expect(200)))
                .containsExactlyInAnyOrder("other-adult", "father", "child");
        assertThat(roles(api.get(home.location()).expect(200))).containsExactlyInAnyOrder("mother", "child");
    }

    @Test
    @Proves("5")
    void aFamilyWithNoChildYetKeepsItsHistoryWhenTheChildComes() {
        // Given
        Answer expectant = entered("mother");
        Answer born = entered("mother", "child");

        // When
        move(born, expectant, "2024-06-01", map("person", memberOf(born, "child")))
                .expect(200);

        // Then
        assertThat(rolesOn(expectant, "2024-05-31")).containsExactly("mother");
        assertThat(rolesOn(expectant, "2024-06-01")).containsExactlyInAnyOrder("mother", "child");
    }

    @Test
    void aFamilySplitsAndTheNewOneIsKnownAtOnce() {
        // Given
        Answer one = entered("mother", "child", "father");
        Map<String, Object> father = map("person", memberOf(one, "father"), "role", "other-adult");

        // When
        Answer founded = api.ifMatch("\"1\"")
                .post(
                        one.location() + "/splits",
                        map("territory", "50640101", "on", "2024-06-01", "members", List.of(father)))
                .expect(201);

        // Then
        Answer read = api.get(founded.location()).expect(200);
        assertThat(roles(read)).containsExactly("other-adult");
        assertThat(read.id("/responsibleOrganisation")).isEqualTo(caller.organisation());
        assertThat(roles(api.get(one.location()).expect(200))).containsExactlyInAnyOrder("mother", "child");
        Topic.of(Topics.FAMILIES).await(FamilyRegistered.class, founded.id());
    }

    @Test
    void onlyWhoIsResponsibleForBothRegroups() {
        // Given
        Answer one = entered("mother", "child");
        TestCaller neighbour = aSpecialist();
        Answer other = Api.as(neighbour)
                .post(FAMILIES, family(newMember("guardian", "Ольга")))
                .expect(201);
        Map<String, Object> child = map("person", memberOf(one, "child"));

        // When
        Answer toHidden = move(one, other, "2024-06-01", child);
        grantByReferral(SubjectRef.family(other.id()), caller, "full");
        await().until(() -> api.get(other.location()).status() == 200);
        Answer toKnown = move(one, other, "2024-06-01", child);
        Answer stranger =
                Api.as(neighbour).ifMatch("\"1\"").post(one.location() + "/moves", body(other, "2024-06-01", child));

        // Then
        assertProblem(toHidden).is(422, "rule-violated").violatesExactly("/to unknown-reference");
        assertProblem(toKnown).is(422, "rule-violated").violatesExactly("/to unknown-reference");
        assertProblem(stranger).is(404, "not-found");
        assertThat(roles(api.get(one.location()))).hasSize(2);
    }

    @Test
    void refusesWhatCannotBe() {
        // Given
        Answer one = entered("mother", "child");
        Answer other = entered("guardian");
        Map<String, Object> child = map("person", memberOf(one, "child"));

        // When
        Answer nobody = move(one, other, "2024-06-01", map("person", UUID.randomUUID()));
        Answer early = move(one, other, "2021-01-01", child);
        Answer self = move(one, one, "2099-06-01", child, child);
        Answer stale = api.ifMatch("\"1\"")
                .post(one.location() + "/moves", with(body(other, "2024-06-01", child), "toVersion", 7));

        // Then
        assertProblem(nobody).is(409, "not-a-member").violatesExactly("/members/0/person unknown-reference");
        assertProblem(early).is(422, "left-before-joining").violatesExactly("/on date-order");
        assertProblem(self)
                .is(422, "rule-violated")
                .violatesExactly("/on future-date", "/members/1/person repeated", "/to not-allowed");
        assertProblem(stale).is(412, "stale-version").has("/currentVersion", 1);
    }

    @Test
    void aChildHasOneHomeUnlessTheSecondIsSaidToBeOne() {
        // Given
        Answer one = entered("mother", "child");
        Answer other = entered("father");
        Map<String, Object> child = map("person", memberOf(one, "child"), "role", "child", "from", "2022-01-01");

        // When
        Answer twice = api.ifMatch("\"1\"").post(other.location() + "/members", child);
        Answer entering = api.post(FAMILIES, family(child));
        Answer said = api.ifMatch("\"1\"").post(other.location() + "/members", with(child, "secondHome", true));

        // Then
        assertProblem(twice).is(409, "child-has-a-home");
        assertProblem(entering).is(409, "child-has-a-home");
        assertThat(roles(said.expect(200))).containsExactlyInAnyOrder("father", "child");
        assertThat(roles(api.get(one.location()))).hasSize(2);
    }

    @Test
    @Proves("4")
    void whoLivesWithNobodyJoinsAFamilyLater() {
        // Given
        UUID alone = api.post(PEOPLE, person("Варвара")).expect(201).id();
        Answer family = entered("foster-parent");

        // When
        Answer joined = api.ifMatch("\"1\"")
                .post(family.location() + "/members", map("person", alone, "role", "child", "from", "2024-06-01"))
                .expect(200);

        // Then
        assertThat(roles(joined)).containsExactlyInAnyOrder("foster-parent", "child");
        assertThat(rolesOn(family, "2024-05-31")).containsExactly("foster-parent");
    }

    @Test
    void ofManyMovesAtOnceOneSucceeds() throws Exception {
        // Given
        Answer one = entered("mother", "child");
        Answer other = entered("guardian");
        Map<String, Object> child = map("person", memberOf(one, "child"));

        // When
        List<Answer> answers = atOnce(8, () -> move(one, other, "2024-06-01", child));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 412, 503));
        assertThat(roles(api.get(other.location()))).containsExactlyInAnyOrder("guardian", "child");
    }

    @Test
    @Proves("79")
    void aLargeFamilyMovesWithAsManyStatementsAsASmallOne() {
        // Given
        Answer small = entered("mother");
        Answer large = entered("mother", "child", "child", "child", "child", "father");
        Answer home = entered("guardian");
        Answer palace = entered("guardian");

        // When
        StatementCount ofSmall = count(() -> unite(small, home).expect(200));
        StatementCount ofLarge = count(() -> unite(large, palace).expect(200));

        // Then
        ofSmall.mustCost(UNION);
        ofLarge.mustCost(UNION);
    }

    private static StatementCount count(Runnable call) {
        return Statements.during(call);
    }

    private Answer unite(Answer from, Answer to) {
        return api.ifMatch("\"1\"")
                .post(from.location() + "/unions", map("to", to.id(), "toVersion", 1, "on", "2024-06-01"));
    }

    private Answer entered(String... roles) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (String role : roles) {
            members.add(newMember(role, "Имя"));
        }
        return api.post(FAMILIES, with(family(), "members", members)).expect(201);
    }

    @SafeVarargs
    private Answer move(Answer from, Answer to, String on, Map<String, Object>... movers) {
        return api.ifMatch("\"1\"").post(from.location() + "/moves", body(to, on, movers));
    }

    @SafeVarargs
    private static Map<String, Object> body(Answer to, String on, Map<String, Object>... movers) {
        return map("to", to.id(), "toVersion", 1, "on", on, "members", List.of(movers));
    }

    private static UUID memberOf(Answer family, String role) {
        for (JsonNode member : family.json("/members")) {
            if (member.path("role").asText().equals(role)) {
                return UUID.fromString(member.path("person").asText());
            }
        }
        throw new AssertionError("no " + role);
    }

    private List<String> rolesOn(Answer family, String day) {
        return roles(api.get(family.location() + "?asOf=" + day).expect(200));
    }

    private static List<String> roles(Answer family) {
        List<String> roles = new ArrayList<>();
        family.json("/members").forEach(member -> roles.add(member.path("role").asText()));
        return roles;
    }
}
