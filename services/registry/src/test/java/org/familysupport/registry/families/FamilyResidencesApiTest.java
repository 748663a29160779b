package org.familysupport.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.transfer;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Heard;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family lives somewhere from a day on, whoever lives with it. */
@ComponentTest
@Proves("15")
class FamilyResidencesApiTest {
    /** Key, family with rights, births, where it lived before, family; and answer, events, audit together. */
    private static final Cost MOVE = Cost.of("a move of a family to another territory", 6);

    private static final String FIRST = "50701000";
    private static final String SECOND = "50640101";
    private static final String THIRD = "50740000";
    private static final String BORN = "2023-02-01";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private Answer entered;

    @BeforeEach
    void enters() {
        entered = api.post(FAMILIES, with(family(), "territory", FIRST)).expect(201);
    }

    @Test
    @Proves("27")
    void whereItLivedOnADayIsAnswered() {
        // When
        moves(1, SECOND, "2023-02-01").expect(200);
        Answer moved = moves(2, THIRD, "2024-02-01").expect(200);

        // Then
        assertThat(moved.etag()).isEqualTo("\"3\"");
        assertThat(moved.text("/territory")).isEqualTo(THIRD);
        assertThat(residences(moved))
                .containsExactly(
                        THIRD + " 2024-02-01 ...", SECOND + " 2023-02-01 2024-01-31", FIRST + " ... 2023-01-31");
        assertThat(residences(api.get(entered.location()))).isEqualTo(residences(moved));
        assertThat(territoryOn("2023-01-31")).isEqualTo(FIRST);
        assertThat(territoryOn("2023-02-01")).isEqualTo(SECOND);
        assertThat(territoryOn("2024-01-31")).isEqualTo(SECOND);
        assertThat(territoryOn("2024-02-01")).isEqualTo(THIRD);
    }

    @Test
    void nothingIsKnownOfTheTimeBeforeItWasToldWhereItLives() {
        // Given
        Map<String, Object> body = family();
        body.remove("territory");
        Answer somewhere = api.post(FAMILIES, body).expect(201);

        // When
        Answer told = api.ifMatch("\"1\"")
                .post(somewhere.location() + "/residences", map("territory", FIRST, "from", "2023-02-01"))
                .expect(200);

        // Then
        assertThat(somewhere.json("/residences")).isEmpty();
        assertThat(residences(told)).containsExactly(FIRST + " 2023-02-01 ...");
        assertThat(api.get(somewhere.location() + "?asOf=2023-01-31")
                        .expect(200)
                        .has("/territory"))
                .isFalse();
    }

    @Test
    void aMoveIsAnnouncedOnceAndStandsInTheRecordOfTheFamily() {
        // When
        moves(1, SECOND, "2023-02-01").expect(200);

        // Then
        assertThat(moved().fact()).isEqualTo(new FamilyMoved(id(), 2, SECOND, LocalDate.of(2023, 2, 1)));
        assertFacts(Topic.of(Topics.FAMILIES).about(entered.id()))
                .are(FamilyRegistered.class, FamilyMoved.class)
                .haveNoGaps()
                .wereDoneBy(caller);
        await().untilAsserted(() -> assertThat(api.get(entered.location() + "/record?kind=family-change")
                        .expect(200)
                        .json("/items")
                        .findValuesAsText("fact"))
                .containsExactly("family-moved"));
    }

    @Test
    @Proves("77")
    void aMoveOnTheDayOfABirthIsToldByWhoseBirthItWas() {
        // Given
        Map<String, Object> child = with(
                newMember("child", "Варвара"),
                "newPerson",
                with(person("Варвара"), "birth", map("date", BORN, "precision", "known")));
        Answer family = api.post(FAMILIES, family(newMember("mother", "Анна"), with(child, "from", BORN)))
                .expect(201);
        PersonId born = new PersonId(member(family, "child"));

        // When
        api.ifMatch("\"1\"")
                .post(family.location() + "/residences", map("territory", SECOND, "from", BORN))
                .expect(200);

        // Then
        FamilyMoved fact =
                Topic.of(Topics.FAMILIES).await(FamilyMoved.class, family.id()).fact();
        assertThat(fact).isEqualTo(new FamilyMoved(new FamilyId(family.id()), 2, SECOND, null, born));
        await().untilAsserted(() -> assertThat(api.get(family.location() + "/record?kind=family-change")
                        .expect(200)
                        .text("/items/0/day"))
                .isEqualTo(BORN));
    }

    @Test
    @Proves("78")
    void theSameRequestManyTimesIsOneMove() throws Exception {
        // Given
        Api keyed = api.withKey(UUID.randomUUID()).ifMatch("\"1\"");
        Map<String, Object> body = map("territory", SECOND, "from", "2023-02-01");

        // When
        List<Answer> answers = atOnce(8, () -> keyed.post(entered.location() + "/residences", body));

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
        Answer again = keyed.post(entered.location() + "/residences", body).expect(200);
        assertThat(again.etag()).isEqualTo("\"2\"");
        assertThat(residences(again)).hasSize(2);
    }

    @Test
    @Proves("78")
    void ofManyMovesFromOneVersionOneSucceeds() throws Exception {
        // When
        List<Answer> answers = atOnce(8, () -> moves(1, SECOND, "2023-02-01"));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
        assertThat(residences(api.get(entered.location()))).hasSize(2);
    }

    @Test
    void whereItLivesAlreadyMakesNoVersion() {
        // When
        Answer same = moves(1, FIRST, "2023-02-01").expect(200);

        // Then
        assertThat(same.etag()).isEqualTo(entered.etag());
        assertThat(api.get(entered.location()).expect(200).etag()).isEqualTo(entered.etag());
        moves(1, SECOND, "2023-02-01").expect(200);
    }

    @Test
    @Proves("78")
    void theSameMoveAgainUnderAnotherKeyMakesNoVersion() {
        // Given
        moves(1, SECOND, "2023-02-01").expect(200);

        // When
        Answer same = moves(2, SECOND, "2023-02-01").expect(200);
        Answer sinceEarlier = moves(2, SECOND, "2023-01-31");
        Answer toCome = moves(2, SECOND, today.plusDays(1).toString());

        // Then: an earlier first day is another word, and not the same
        assertThat(same.etag()).isEqualTo("\"2\"");
        assertThat(residences(same)).hasSize(2);
        assertProblem(sinceEarlier).is(422, "rule-violated").violatesExactly("/from out-of-range");
        assertProblem(toCome).is(422, "rule-violated").violatesExactly("/from future-date");
        moved();
        assertFacts(Topic.of(Topics.FAMILIES).about(entered.id())).are(FamilyRegistered.class, FamilyMoved.class);
    }

    @Test
    @Proves("78")
    void refusesWhatCannotBe() {
        // Given
        moves(1, SECOND, "2023-02-01").expect(200);

        // When
        Answer future = moves(2, THIRD, today.plusDays(1).toString());
        Answer early = moves(2, THIRD, "2023-01-31");
        Answer sameDay = moves(2, THIRD, "2023-02-01");
        Answer noDay = moves(2, THIRD, "2024-02-31");
        Answer malformed = moves(2, "five", "2024-02-01");
        Answer empty = api.ifMatch("\"2\"").post(entered.location() + "/residences", map());
        Answer stale = moves(1, THIRD, "2024-02-01");
        Answer blind = api.post(entered.location() + "/residences", map("territory", THIRD, "from", "2024-02-01"));

        // Then
        assertProblem(future).is(422, "rule-violated").violatesExactly("/from future-date");
        assertProblem(early).is(422, "rule-violated").violatesExactly("/from out-of-range");
        assertProblem(sameDay).is(422, "rule-violated").violatesExactly("/from out-of-range");
        assertProblem(noDay).is(400, "malformed-request").violates("/from", "wrong-type");
        assertProblem(malformed).is(422, "rule-violated").violatesExactly("/territory format");
        assertProblem(empty).is(422, "rule-violated").violatesExactly("/territory required", "/from required");
        assertProblem(stale).is(412, "stale-version").has("/currentVersion", 2);
        assertProblem(blind).is(428, "if-match-required");
        assertThat(residences(api.get(entered.location()))).hasSize(2);
    }

    @Test
    @Proves("11")
    void aStrangerCannotTellAFamilyFromNone() {
        // Given
        Api stranger = Api.as(aSpecialist()).ifMatch("\"1\"");
        Map<String, Object> body = map("territory", SECOND, "from", "2023-02-01");

        // When
        Answer present = stranger.post(entered.location() + "/residences", body);
        Answer absent = stranger.post(FAMILIES + "/" + UUID.randomUUID() + "/residences", body);

        // Then
        assertProblem(present).is(404, "not-found");
        assertThat(withoutTrace(present)).isEqualTo(withoutTrace(absent));
    }

    @Test
    @Proves("11")
    void onlyWhoIsResponsibleMovesItAndAPreviewTellsWhereItLivesNowAlone() {
        // Given
        moves(1, SECOND, "2023-02-01").expect(200);
        TestCaller other = aSpecialist();
        Api theirs = Api.as(other);
        grantByReferral(SubjectRef.family(entered.id()), other, "preview");
        Answer preview = theirs.get(entered.location() + "?asOf=2023-01-31").expect(200);

        // When
        grantByReferral(SubjectRef.family(entered.id()), other, "full");
        Answer full = theirs.get(entered.location()).expect(200);
        Answer moving = theirs.ifMatch("\"2\"")
                .post(entered.location() + "/residences", map("territory", THIRD, "from", "2024-02-01"));

        // Then
        assertThat(preview.text("/territory")).isEqualTo(SECOND);
        assertThat(preview.has("/residences")).isFalse();
        assertThat(preview.json("/redactedFields").toString()).contains("\"residences\"");
        assertThat(preview.body()).doesNotContain("2023-02-01", FIRST);
        assertThat(residences(full)).hasSize(2);
        assertProblem(moving).is(403, "forbidden");
    }

    @Test
    @Proves("27")
    void whoHasTakenOverMovesItAndWhoGaveItNoMore() {
        // Given
        TestCaller next = aSpecialist();
        transfer(SubjectRef.family(entered.id()), caller, next);

        // When
        Answer former = moves(1, SECOND, "2023-02-01");
        Answer present = Api.as(next)
                .ifMatch("\"1\"")
                .post(entered.location() + "/residences", map("territory", SECOND, "from", "2023-02-01"));

        // Then
        assertProblem(former).is(403, "forbidden");
        assertThat(present.expect(200).text("/territory")).isEqualTo(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor", "ministry-analyst", "registry-steward"})
    @Proves("11")
    void whoDoesNotWorkWithFamiliesMovesNone(String role) {
        // When
        Answer answer = Api.as(caller.withRoles(role))
                .ifMatch("\"1\"")
                .post(entered.location() + "/residences", map("territory", SECOND, "from", "2023-02-01"));

        // Then
        assertProblem(answer).is(403, "forbidden");
    }

    @Test
    @Proves("79")
    void aMoveCostsFewStatementsHoweverOftenItMoved() {
        // Given
        moves(1, SECOND, "2023-02-01").expect(200);
        moves(2, THIRD, "2023-03-01").expect(200);
        Answer other = api.post(FAMILIES, with(family(newMember("mother", "Анна")), "territory", FIRST))
                .expect(201);

        // When
        StatementCount first = count(() -> api.ifMatch("\"1\"")
                .post(other.location() + "/residences", map("territory", SECOND, "from", "2023-02-01"))
                .expect(200));
        StatementCount third = count(() -> moves(3, FIRST, "2023-04-01").expect(200));

        // Then
        first.mustCost(MOVE);
        third.mustCost(MOVE);
    }

    @Test
    void whereItLivedIsReadOnceHoweverManyLiveInIt() {
        // Given
        moves(1, SECOND, "2023-02-01").expect(200);
        moves(2, THIRD, "2023-03-01").expect(200);
        Answer moved = moves(3, FIRST, "2023-04-01").expect(200);

        // When
        Answer read = api.get(entered.location()).expect(200);

        // Then
        assertThat(residences(read)).hasSize(4).isEqualTo(residences(moved));
        assertThat(read.json("/members")).hasSize(2);
    }

    private static StatementCount count(Runnable call) {
        return Statements.during(call);
    }

    private Answer moves(int version, String territory, String from) {
        return api.ifMatch("\"" + version + "\"")
                .post(entered.location() + "/residences", map("territory", territory, "from", from));
    }

    private Heard<FamilyMoved> moved() {
        return Topic.of(Topics.FAMILIES).await(FamilyMoved.class, entered.id());
    }

    private FamilyId id() {
        return new FamilyId(entered.id());
    }

    private String territoryOn(String day) {
        return api.get(entered.location() + "?asOf=" + day).expect(200).text("/territory");
    }

    private static UUID member(Answer family, String role) {
        for (JsonNode member : family.json("/members")) {
            if (member.path("role").asText().equals(role)) {
                return UUID.fromString(member.path("person").asText());
            }
        }
        throw new AssertionError("no " + role);
    }

    /** Each as its code and its days. */
    private static List<String> residences(Answer family) {
        List<String> residences = new ArrayList<>();
        for (JsonNode residence : family.json("/residences")) {
            residences.add(residence.path("territory").asText() + " "
                    + residence.path("from").asText("...") + " "
                    + residence.path("to").asText("..."));
        }
        return residences;
    }
}
