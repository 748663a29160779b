package org.familysupport.registry.statuses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.RestrictedStatusEnded;
import org.familysupport.events.registry.RestrictedStatusRecorded;
import org.familysupport.events.registry.StatusEnded;
import org.familysupport.events.registry.StatusEnteredInError;
import org.familysupport.events.registry.StatusHeld;
import org.familysupport.events.registry.StatusRecorded;
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
@Proves("8")
class StatusesApiTest {
    /** Page with rights; audit. */
    private static final Cost LIST = Cost.of("a page of who has a status, recorded or computed", 2);
    /** Key, rights with issuer, status; and answer, events, audit. */
    private static final Cost ENTRY = Cost.of("the entry of a status", 4);

    private static final String STATUSES = "/api/v1/statuses";
    private static final String BORN = "2019-04-11";

    private final TestCaller caller = aSpecialist().in("health");
    private final Api api = Api.as(caller);

    @Test
    void aStatusHoldsFromADayToADayAndTellsWhoEstablishedItByWhichDocument() {
        // Given
        String child = child();

        // When
        Answer entered = api.post(child + "/statuses", with(status("disability", "2021-03-08"), "to", "2023-03-31"))
                .expect(201);

        // Then
        Answer read = api.get(entered.location()).expect(200);
        assertThat(read.text("/status")).isEqualTo("disability");
        assertThat(read.text("/dataClass")).isEqualTo("health");
        assertThat(read.text("/document/number")).isEqualTo("МСЭ-2021 № 000123");
        assertThat(read.id("/responsibleOrganisation")).isEqualTo(caller.organisation());
        assertThat(codesOn(child, "2021-03-07")).isEmpty();
        assertThat(codesOn(child, "2021-03-08")).containsExactly("disability");
        assertThat(codesOn(child, "2023-03-31")).containsExactly("disability");
        assertThat(codesOn(child, "2023-04-01")).isEmpty();
        assertThat(codes(api.get(child + "/statuses?history=true").expect(200))).containsExactly("disability");
    }

    @Test
    void whoHoldsAStatusOnADayAreExactlyThoseOfWhomTheReaderMayKnow() {
        // Given
        String held = child();
        String expired = child();
        String mistaken = child();
        child();
        UUID id = recorded(held, status("disability", "2021-01-01"));
        recorded(expired, with(status("disability", "2021-01-01"), "to", "2021-12-31"));
        UUID wrong = recorded(mistaken, status("disability", "2021-01-01"));
        api.ifMatch("\"1\"").post(STATUSES + "/" + wrong + "/entered-in-error").expect(200);
        Api stranger = Api.as(aSpecialist().in("health"));
        stranger.post(
                        stranger.post(PEOPLE, person("Анна")).expect(201).location() + "/statuses",
                        status("disability", "2021-01-01"))
                .expect(201);

        // When
        Answer found = api.get(STATUSES + "?code=disability&on=2024-09-01&subject=person")
                .expect(200);

        // Then
        assertThat(found.json("/items")).hasSize(1);
        assertThat(found.id("/items/0/status")).isEqualTo(id);
        assertThat(PEOPLE + "/" + found.text("/items/0/subject/id")).isEqualTo(held);
        assertThat(api.get(STATUSES + "?code=disability&on=2021-09-01")
                        .expect(200)
                        .json("/items"))
                .hasSize(2);
        assertThat(api.get(STATUSES + "?code=disability&on=2024-09-01&subject=family")
                        .json("/items"))
                .isEmpty();
    }

    @Test
    void aListIsReadPageByPage() {
        // Given
        for (int number = 0; number < 5; number++) {
            recorded(child(), status("disability", "2021-01-01"));
        }
        String list = STATUSES + "?code=disability&on=2024-09-01&pageSize=2";

        // When
        List<String> seen = new ArrayList<>();
        Answer page = api.get(list).expect(200);
        page.json("/items").forEach(item -> seen.add(item.at("/subject/id").asText()));
        while (page.has("/nextCursor")) {
            page = api.get(list + "&cursor=" + Api.encoded(page.text("/nextCursor")))
                    .expect(200);
            page.json("/items").forEach(item -> seen.add(item.at("/subject/id").asText()));
        }

        // Then
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    @Proves("10")
    void whoWorksInASectorThatMayNotKnowAStatusDoesNotLearnThatItExists() {
        // Given
        Answer family = api.post(FAMILIES, family()).expect(201);
        String child = PEOPLE + "/" + memberOf(family, "child");
        UUID hidden = recorded(child, status("psychiatric-disorder", "2021-01-01"));
        recorded(child, status("limited-health", "2021-01-01"));
        TestCaller school = aSpecialist().in("education");
        grantByReferral(SubjectRef.family(family.id()), school, "full");
        Api other = Api.as(school);
        await().until(() -> other.get(child).status() == 200);

        // When
        Answer one = other.get(STATUSES + "/" + hidden);
        Answer madeUp = other.get(STATUSES + "/" + UUID.randomUUID());

        // Then
        assertProblem(one).is(404, "not-found");
        assertThat(withoutTrace(one).replace(hidden.toString(), ""))
                .isEqualTo(withoutTrace(madeUp).replaceAll("[0-9a-f-]{36}", ""));
        assertThat(codes(other.get(child + "/statuses?history=true").expect(200)))
                .containsExactly("limited-health");
        assertProblem(other.get(STATUSES + "?code=psychiatric-disorder")).is(403, "forbidden");
        assertProblem(other.post(child + "/statuses", status("psychiatric-disorder", "2022-01-01")))
                .is(403, "forbidden");
        assertThat(codes(api.get(child + "/statuses").expect(200)))
                .containsExactlyInAnyOrder("psychiatric-disorder", "limited-health");
        await().untilAsserted(() -> assertThat(told(api, child)).hasSize(2));
        assertThat(told(other, child)).containsExactly("limited-health");
    }

    @Test
    void whoMayNotKnowThePersonGetsWhatAMadeUpIdGets() {
        // Given
        String child = child();
        UUID id = recorded(child, status("disability", "2021-01-01"));
        Api stranger = Api.as(aSpecialist().in("health"));

        // When
        List<Answer> answers = List.of(
                stranger.get(STATUSES + "/" + id),
                stranger.get(child + "/statuses"),
                stranger.post(child + "/statuses", status("disability", "2021-01-01")),
                stranger.ifMatch("\"1\"").post(STATUSES + "/" + id + "/ending", map("to", "2024-01-01")),
                stranger.ifMatch("\"1\"").post(STATUSES + "/" + id + "/entered-in-error"));

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer).is(404, "not-found"));
    }

    @Test
    void whoDoesNotWorkWithFamiliesReadsAndEntersNone() {
        // Given
        String child = child();
        UUID id = recorded(child, status("disability", "2021-01-01"));
        Api keeper = Api.as(aSteward().of(caller.organisation()));

        // When
        List<Answer> answers = List.of(
                keeper.get(STATUSES + "/" + id),
                keeper.get(child + "/statuses"),
                keeper.get(STATUSES + "?code=disability"),
                keeper.post(child + "/statuses", status("limited-health", "2021-01-01")));

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer).is(403, "forbidden"));
    }

    @Test
    void statusesOfOrdinaryClassesAreToldOnTheOpenTopicAndStandInTheRecord() {
        // Given
        Answer family = api.post(FAMILIES, family()).expect(201);
        Answer entered = api.post(family.location() + "/statuses", status("difficult-life-situation", "2021-05-01"))
                .expect(201);

        // When
        Answer ended = api.ifMatch(entered.etag())
                .post(entered.location() + "/ending", map("to", "2021-11-30"))
                .expect(200);
        api.ifMatch(ended.etag()).post(entered.location() + "/entered-in-error").expect(200);

        // Then
        Topic.of(Topics.STATUSES).await(StatusEnteredInError.class, entered.id());
        assertFacts(Topic.of(Topics.STATUSES).about(entered.id()))
                .are(StatusRecorded.class, StatusEnded.class, StatusEnteredInError.class)
                .wereDoneBy(caller);
        await().untilAsserted(() -> assertThat(api.get(family.location() + "/record?kind=status")
                        .expect(200)
                        .json("/items")
                        .findValuesAsText("fact"))
                .containsExactly("status-recorded", "status-entered-in-error", "status-ended"));
    }

    @Test
    @Proves("10")
    void statusesOfProtectedClassesAreToldApartAndNoFactTellsABirth() {
        // Given
        Answer family = api.post(FAMILIES, family()).expect(201);
        String child = PEOPLE + "/" + memberOf(family, "child");

        // When
        UUID id = recorded(child, status("disability", BORN));
        UUID ofFamily = UUID.fromString(api.post(
                        family.location() + "/statuses",
                        with(status("difficult-life-situation", "2018-01-01"), "to", BORN))
                .expect(201)
                .text("/id"));
        api.ifMatch("\"1\"")
                .post(STATUSES + "/" + id + "/ending", map("to", "2024-01-01"))
                .expect(200);

        // Then
        StatusHeld held = Topic.of(Topics.STATUSES_RESTRICTED)
                .await(RestrictedStatusRecorded.class, id)
                .fact()
                .held();
        assertThat(held.from()).isNull();
        assertThat(PEOPLE + "/" + held.fromBirthOf()).isEqualTo(child);
        Topic.of(Topics.STATUSES_RESTRICTED).await(RestrictedStatusEnded.class, id);
        StatusHeld told = Topic.of(Topics.STATUSES)
                .await(StatusRecorded.class, ofFamily)
                .fact()
                .held();
        assertThat(told.to()).isNull();
        assertThat(told.toBirthOf()).isNotNull();
        assertThat(Topic.of(Topics.STATUSES).about(id)).isEmpty();
        assertThat(api.get(STATUSES + "/" + id).text("/from")).isEqualTo(BORN);
    }

    @Test
    void refusesWhatCannotBeAllAtOnceAndAStatusHeldAlready() {
        // Given
        String child = child();
        recorded(child, with(status("disability", "2021-01-01"), "to", "2022-12-31"));
        Map<String, Object> wrong = map(
                "status",
                "large-family",
                "from",
                "2010-01-01",
                "to",
                "2009-01-01",
                "issuedBy",
                UUID.randomUUID(),
                "document",
                map("kind", "other", "date", "2099-01-01"));

        // When
        Answer impossible = api.post(child + "/statuses", wrong);
        Answer twice = api.post(child + "/statuses", status("disability", "2022-12-31"));

        // Then
        assertProblem(impossible)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/status not-allowed",
                        "/from out-of-range",
                        "/to date-order",
                        "/issuedBy unknown-reference",
                        "/document/date future-date");
        assertProblem(twice).is(409, "status-held-already");
        api.post(child + "/statuses", status("disability", "2023-01-01")).expect(201);
    }

    @Test
    void whatWasEnteredByMistakeStaysReadableAndMayBeEnteredAnew() {
        // Given
        String child = child();
        UUID id = recorded(child, status("disability", "2021-01-01"));
        String place = STATUSES + "/" + id;

        // When
        api.ifMatch("\"1\"").post(place + "/entered-in-error").expect(200);

        // Then
        assertThat(codesOn(child, "2022-01-01")).isEmpty();
        assertThat(api.get(child + "/statuses?history=true").expect(200).json("/items/0/enteredInError"))
                .hasToString("true");
        recorded(child, status("disability", "2021-02-01"));
        assertProblem(api.ifMatch("\"2\"").post(place + "/ending", map("to", "2022-01-01")))
                .is(409, "status-was-entered-in-error");
        assertProblem(api.ifMatch("\"1\"").post(place + "/ending", map("to", "2022-01-01")))
                .is(412, "stale-version");
    }

    @Test
    void anEndMayComeEarlierButNotLater() {
        // Given
        UUID id = recorded(child(), with(status("disability", "2021-01-01"), "to", "2022-12-31"));
        String ending = STATUSES + "/" + id + "/ending";

        // When
        Answer later = api.ifMatch("\"1\"").post(ending, map("to", "2023-01-01"));
        Answer before = api.ifMatch("\"1\"").post(ending, map("to", "2020-01-01"));
        Answer earlier = api.ifMatch("\"1\"").post(ending, map("to", "2022-06-30"));

        // Then
        assertProblem(later).is(409, "status-has-ended");
        assertProblem(before).is(422, "status-ends-before-it-begins");
        assertThat(earlier.expect(200).text("/to")).isEqualTo("2022-06-30");
    }

    @Test
    void derivedStatusesAreComputedForAnyDay() {
        // Given: three children, of whom the first comes of age on 2024-03-01, and one parent
        Answer family = api.post(
                        FAMILIES,
                        family(newMember("mother", "Анна"), child("2006-03-01"), child("2019-04-11"), child(BORN)))
                .expect(201);
        UUID mother = memberOf(family, "mother");
        recorded(PEOPLE + "/" + mother, with(status("disability", "2022-01-01"), "to", "2022-12-31"));

        // Then
        assertThat(derived(family, "2021-06-01")).containsExactly("large-family", "single-parent");
        assertThat(derived(family, "2022-06-01")).containsExactly("disabled-parent", "large-family", "single-parent");
        assertThat(derived(family, "2024-02-29")).containsExactly("large-family", "single-parent");
        assertThat(derived(family, "2024-03-01")).containsExactly("single-parent");
        assertThat(derived(family, "2020-01-01")).isEmpty();
        assertThat(holders("large-family", "2024-02-29")).containsExactly(family.id());
        assertThat(holders("large-family", "2024-03-01")).isEmpty();
    }

    @Test
    void threeDisabledChildrenAreCountedOnTheDay() {
        // Given
        Answer family = api.post(
                        FAMILIES,
                        family(
                                newMember("mother", "Анна"),
                                newMember("father", "Илья"),
                                child("2016-01-01"),
                                child("2017-01-01"),
                                child("2018-01-01")))
                .expect(201);
        for (UUID child : membersOf(family, "child")) {
            recorded(PEOPLE + "/" + child, with(status("disability", "2021-01-01"), "to", "2023-12-31"));
        }

        // Then
        assertThat(derived(family, "2023-12-31")).containsExactly("large-family", "three-disabled-children");
        assertThat(derived(family, "2024-01-01")).containsExactly("large-family");
        assertThat(holders("three-disabled-children", "2022-01-01")).containsExactly(family.id());
    }

    @Test
    @Proves("79")
    void aListAndAnEntryCostAsManyStatementsHoweverMuchThereIs() {
        // Given
        for (int number = 0; number < 5; number++) {
            recorded(child(), status("disability", "2021-01-01"));
        }
        String one = STATUSES + "?code=disability&on=2024-09-01&pageSize=1";
        String all = STATUSES + "?code=disability&on=2024-09-01&pageSize=200";
        String child = child();

        // When
        StatementCount small = count(() -> api.get(one).expect(200));
        StatementCount large = count(() -> api.get(all).expect(200));
        StatementCount derived =
                count(() -> api.get(STATUSES + "?code=large-family").expect(200));
        StatementCount entry = count(() -> api.post(child + "/statuses", status("disability", "2021-01-01"))
                .expect(201));

        // Then
        small.mustCost(LIST);
        large.mustCost(LIST);
        derived.mustCost(LIST);
        entry.mustCost(ENTRY);
    }

    private static List<String> told(Api reader, String person) {
        return reader.get(person + "/record?kind=status")
                .expect(200)
                .json("/items")
                .findValuesAsText("status");
    }

    private static StatementCount count(Runnable call) {
        return Statements.during(call);
    }

    private String child() {
        return api.post(PEOPLE, person("Варвара")).expect(201).location();
    }

    private static Map<String, Object> child(String born) {
        return with(
                newMember("child", "Варвара"),
                "newPerson",
                with(person("Варвара"), "birth", map("date", born, "precision", "known")));
    }

    private static Map<String, Object> status(String code, String from) {
        return map(
                "status",
                code,
                "from",
                from,
                "issuer",
                "Бюро медико-социальной экспертизы № 4",
                "document",
                map("kind", "expertise-certificate", "number", "МСЭ-2021 № 000123", "date", "2021-03-08"));
    }

    private UUID recorded(String holder, Map<String, Object> status) {
        return api.post(holder + "/statuses", status).expect(201).id();
    }

    private List<String> codesOn(String holder, String day) {
        return codes(api.get(holder + "/statuses?on=" + day).expect(200));
    }

    private static List<String> codes(Answer page) {
        return page.json("/items").findValuesAsText("status");
    }

    private List<String> derived(Answer family, String day) {
        List<String> codes = new ArrayList<>();
        api.get(family.location() + "/derived-statuses?on=" + day)
                .expect(200)
                .json("/statuses")
                .forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private List<UUID> holders(String code, String day) {
        List<UUID> ids = new ArrayList<>();
        api.get(STATUSES + "?code=" + code + "&on=" + day)
                .expect(200)
                .json("/items")
                .forEach(item -> ids.add(UUID.fromString(item.at("/subject/id").asText())));
        return ids;
    }

    private static UUID memberOf(Answer family, String role) {
        return membersOf(family, role).getFirst();
    }

    private static List<UUID> membersOf(Answer family, String role) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode member : family.json("/members")) {
            if (member.path("role").asText().equals(role)) {
                ids.add(UUID.fromString(member.path("person").asText()));
            }
        }
        return ids;
    }
}
