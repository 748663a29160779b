package org.familysupport.registry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aRepresentative;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.accesses.AccessId;
import org.familysupport.events.accesses.AccessNoted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

/** Who looked at whom can be told, in order and once, for all services (domain row 12). */
@ComponentTest
@Proves("12")
class LooksApiTest {
    /** Rights, page; audit. */
    private static final Cost LOG = Cost.of("who looked", 3);

    private static final OrganisationId CENTRE = OrganisationId.next();

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final Api auditor = Api.as(anAuditor());
    private final Answer family = api.post(FAMILIES, family()).expect(201);
    private final UUID mother = member(family, "mother");
    private final UUID child = member(family, "child");
    private final String log = family.location() + "/accesses";

    @Test
    void tellsEveryReadAndChangeOfAllServicesOnceInOrder() {
        // Given
        api.get(family.location()).expect(200);
        api.get(PEOPLE + "/" + child).expect(200);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Said> said = List.of(
                say("delivery", look("deliveries-list", now.plusSeconds(9), SubjectRef.person(child))),
                say("referral", look("referrals-read", now.plusSeconds(8), SubjectRef.family(family.id()))));
        said.forEach(Said::awaitEffect);

        // When
        said.forEach(Said::again);
        Answer page = awaitLooks(auditor, log, 6);

        // Then
        assertThat(texts(page, "action"))
                .startsWith("deliveries-list", "referrals-read")
                .containsSubsequence("people-read", "families-read", "families-register")
                .contains("people-register");
        assertThat(texts(page, "id")).doesNotHaveDuplicates();
        assertThat(texts(page, "at")).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        JsonNode read = page.json("/items/2");
        assertThat(read.path("action").asText()).isEqualTo("people-read");
        assertThat(read.path("service").asText()).isEqualTo("registry");
        assertThat(read.path("actor").asText()).isEqualTo(caller.subject());
        assertThat(read.path("organisation").asText())
                .isEqualTo(caller.organisation().toString());
        assertThat(read.path("roles").toString()).isEqualTo("[\"specialist\"]");
        assertThat(read.path("purpose").asText()).isEqualTo("registration");
        assertThat(read.path("fieldClass").asText()).isEqualTo("identity");
        assertThat(read.path("trace").asText()).isNotBlank();
        assertThat(read.path("subjects").toString()).isEqualTo("[{\"kind\":\"person\",\"id\":\"" + child + "\"}]");
    }

    @Test
    void tellsWhatOfThePersonOrFamilyWasRead() {
        // Given
        String person = PEOPLE + "/" + child;

        // When
        for (String of : List.of("/record", "/statuses", "/derived-statuses")) {
            api.get(family.location() + of).expect(200);
        }
        for (String of : List.of("/record", "/statuses", "/particulars", "/history")) {
            api.get(person + of).expect(200);
        }
        Answer page = awaitLooks(auditor, log, 9);

        // Then
        assertThat(kinds(page))
                .containsExactlyInAnyOrder(
                        "families-register membership",
                        "people-register identity",
                        "records-read timeline",
                        "records-read timeline",
                        "statuses-read status",
                        "statuses-read status",
                        "statuses-read status",
                        "particulars-read particulars",
                        "particulars-read particulars");
    }

    @Test
    void tellsTheLooksAtAllRecordsOfOne() {
        // Given
        TestCaller ofSchool = aSpecialist().in("education");
        Api school = Api.as(ofSchool);
        Answer twice = school.post(FAMILIES, family()).expect(201);
        UUID pupil = member(twice, "child");
        school.get(twice.location()).expect(200);
        school.get(PEOPLE + "/" + pupil).expect(200);
        link("family", family.id(), twice.id());
        link("person", child, pupil);
        Answer shown = school.get(twice.location()).expect(200);

        // Then: under every id the same, also what was looked at before
        assertThat(shown.id("/id")).isEqualTo(family.id());
        for (String path : List.of(log, twice.location() + "/accesses")) {
            Answer page = awaitLooks(auditor, path, ofSchool, 5);
            assertThat(by(ofSchool, page))
                    .containsExactlyInAnyOrder(
                            "people-register", "families-register", "families-read", "people-read", "families-read");
            assertThat(texts(page, "id")).doesNotHaveDuplicates();
        }
        for (UUID id : List.of(child, pupil)) {
            assertThat(by(ofSchool, awaitLooks(auditor, PEOPLE + "/" + id + "/accesses", ofSchool, 5)))
                    .contains("people-register", "people-read");
        }
    }

    @Test
    void tellsTheLookThroughAnotherIdAlsoAfterTheLinkHasEnded() {
        // Given
        TestCaller ofSchool = aSpecialist().in("education");
        Api school = Api.as(ofSchool);
        UUID pupil = school.post(PEOPLE, person("Варвара")).expect(201).id();
        Answer link = link("person", child, pupil);
        school.get(PEOPLE + "/" + pupil).expect(200);

        // When
        Api.as(aSteward())
                .ifMatch(link.etag())
                .post(link.location() + "/unlinking", map("reason", "Двойняшки", "neverAgain", false))
                .expect(200);

        // Then
        String path = PEOPLE + "/" + child + "/accesses";
        assertThat(by(ofSchool, awaitLooks(auditor, path, ofSchool, 1))).containsExactly("people-read");
    }

    @Test
    void aRepresentativeReadsItsOwnFamilysAndTheLookAtTheLogStandsInIt() {
        // Given
        Api parent = Api.as(aRepresentative(mother));
        awaitLooks(parent, log, 2);

        // When
        Answer page = Awaitility.await()
                .until(
                        () -> parent.get(log).expect(200),
                        it -> texts(it, "action").contains("access-read-looks"));

        // Then
        assertThat(texts(page, "action")).contains("families-register", "people-register");
        parent.get(PEOPLE + "/" + child + "/accesses").expect(200);
        parent.get(PEOPLE + "/" + mother + "/accesses").expect(200);
        JsonNode own = item(page, "access-read-looks");
        assertThat(own.has("organisation")).isFalse();
        assertThat(own.path("roles").toString()).isEqualTo("[\"family-representative\"]");
    }

    @Test
    @Proves("10")
    void whoStandsForAFamilyFindsNothingOfWhatIsRestrictedAndTheAuditorAllOfIt() {
        // Given
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Said> said = List.of(
                say("referral", look("signals-registration", "restricted", now, SubjectRef.family(family.id()))),
                say("referral", look("hot-line-calls-take", "restricted", now, SubjectRef.person(child))),
                say("referral", look("signals-read", "other", now, SubjectRef.family(family.id()))));
        said.forEach(Said::awaitEffect);
        Api parent = Api.as(aRepresentative(mother));
        String ofChild = PEOPLE + "/" + child + "/accesses";

        // When
        Answer audited = awaitLooks(auditor, log, 5);

        // Then
        assertThat(texts(audited, "action")).contains("signals-registration", "hot-line-calls-take", "signals-read");
        for (String path : List.of(log, ofChild)) {
            assertThat(texts(parent.get(path), "action"))
                    .contains("signals-read", "people-register")
                    .doesNotContain("signals-registration", "hot-line-calls-take");
            assertThat(texts(parent.get(path), "fieldClass")).doesNotContain("restricted");
        }
        assertThat(texts(auditor.get(ofChild), "action")).contains("signals-registration", "hot-line-calls-take");
    }

    @Test
    void nobodyElseLearnsWhoLooked() {
        // Given
        TestCaller receiver = aSpecialist();
        grantByReferral(SubjectRef.family(family.id()), receiver, "full");
        Answer other = api.post(FAMILIES, family()).expect(201);
        Api stranger = Api.as(aRepresentative(member(other, "mother")));
        String missing = FAMILIES + "/" + UUID.randomUUID() + "/accesses";

        // Then
        assertProblem(api.get(log)).is(403, "forbidden");
        assertProblem(Api.as(receiver).get(log)).is(403, "forbidden");
        assertProblem(Api.as(aSpecialist()).get(log)).is(404, "not-found");
        assertProblem(stranger.get(log)).is(404, "not-found");
        assertProblem(stranger.get(PEOPLE + "/" + child + "/accesses")).is(404, "not-found");
        assertProblem(auditor.get(missing)).is(404, "not-found");
        assertThat(withoutTrace(stranger.get(log))).isEqualTo(withoutTrace(stranger.get(missing)));
        assertProblem(Api.as(aRepresentative(child)).get(log)).is(404, "not-found");
        assertProblem(Api.as(anAuditor().allowed("reporting").saying("reporting"))
                        .get(log))
                .is(404, "not-found");
    }

    @Test
    void aRepresentativeIsNoOrganisationWhateverItsTokenSays() {
        // Given
        Api parent = Api.as(aRepresentative(mother).of(caller.organisation()));

        // Then
        parent.get(log).expect(200);
        assertProblem(parent.get(family.location())).is(404, "not-found");
        assertProblem(parent.post(FAMILIES, family())).is(403, "forbidden");
    }

    @Test
    void whoLeftAFamilyIsNotToldOfItAnyMore() {
        // Given
        UUID father = member(
                api.ifMatch(family.etag())
                        .post(family.location() + "/members", newMember("father", "Илья"))
                        .expect(200),
                "father");
        Api.as(aRepresentative(father)).get(log).expect(200);

        // When
        api.ifMatch("\"2\"")
                .post(family.location() + "/departures", map("person", father.toString(), "to", "2022-01-01"))
                .expect(200);

        // Then
        assertProblem(Api.as(aRepresentative(father)).get(log)).is(404, "not-found");
    }

    @Test
    void pagesThroughAllWithOneNumberOfStatements() {
        // Given
        for (int number = 0; number < 4; number++) {
            api.get(family.location()).expect(200);
        }
        Answer all = awaitLooks(auditor, log, 6);

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page =
                    auditor.get(log + "?pageSize=2&to=2099-12-31" + cursor).expect(200);
            seen.addAll(texts(page, "id"));
            cursor = page.has("/nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());

        // Then
        assertThat(seen).containsAll(texts(all, "id")).doesNotHaveDuplicates();
        Statements.during(() -> auditor.get(log).expect(200)).mustCost(LOG);
        assertThat(texts(auditor.get(log + "?to=2020-01-01"), "id")).isEmpty();
    }

    @Test
    void anAuditorFindsWhatAnActorOrAnOrganisationLookedAt() {
        // Given
        awaitLooks(auditor, log, 2);
        String byActor = "/api/v1/accesses?actor=" + caller.subject();
        String byOrganisation = "/api/v1/accesses?organisation=" + caller.organisation();

        // When
        Answer actors = auditor.get(byActor).expect(200);
        Answer organisations =
                auditor.get(byOrganisation + "&purpose=registration").expect(200);

        // Then
        assertThat(texts(actors, "action")).containsExactlyInAnyOrder("families-register", "people-register");
        assertThat(texts(organisations, "id")).isEqualTo(texts(actors, "id"));
        assertThat(item(actors, "people-register").path("subjects")).hasSize(2);
        assertThat(texts(auditor.get(byOrganisation + "&purpose=emergency"), "id"))
                .isEmpty();
        assertProblem(api.get(byActor)).is(403, "forbidden");
        assertProblem(auditor.get("/api/v1/accesses"))
                .is(422, "rule-violated")
                .violates("query/actor", "required")
                .violates("query/organisation", "required");
    }

    @Test
    void theLogStaysAsItIs() {
        // Given
        awaitLooks(auditor, log, 2);

        // Then
        for (String table : List.of("accesses", "access_subjects")) {
            assertThatThrownBy(() -> Database.asApp().execute("update " + table + " set at = now()"))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> Database.asApp().execute("delete from " + table))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static AccessNoted look(String action, Instant at, SubjectRef subject) {
        return look(action, "delivery", at, subject);
    }

    private static AccessNoted look(String action, String fieldClass, Instant at, SubjectRef subject) {
        return new AccessNoted(
                AccessId.next(),
                1,
                at,
                UUID.randomUUID().toString(),
                CENTRE,
                null,
                List.of("ngo-specialist"),
                "service-delivery",
                action,
                fieldClass,
                List.of(subject));
    }

    private static Answer awaitLooks(Api reader, String path, int count) {
        return Awaitility.await("a log of " + count)
                .atMost(Duration.ofSeconds(15))
                .until(() -> reader.get(path + "?to=2099-12-31").expect(200), it -> ofOthers(it) >= count);
    }

    private static Answer awaitLooks(Api reader, String path, TestCaller actor, int count) {
        return Awaitility.await("a log with " + count + " looks of one")
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> reader.get(path + "?to=2099-12-31").expect(200),
                        it -> by(actor, it).size() >= count);
    }

    private static Answer link(String kind, UUID kept, UUID linked) {
        return Api.as(aSteward())
                .post(
                        "/api/v1/identities/links",
                        map("kind", kind, "kept", kept, "linked", linked, "reason", "Одна семья"))
                .expect(201);
    }

    private static List<String> by(TestCaller actor, Answer page) {
        List<String> actions = new ArrayList<>();
        for (JsonNode item : page.json("/items")) {
            if (item.path("actor").asText().equals(actor.subject())) {
                actions.add(item.path("action").asText());
            }
        }
        return actions;
    }

    private static List<String> kinds(Answer page) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode item : page.json("/items")) {
            String action = item.path("action").asText();
            if (!action.startsWith("access-")) {
                kinds.add(action + " " + item.path("fieldClass").asText());
            }
        }
        return kinds;
    }

    private static long ofOthers(Answer page) {
        return texts(page, "action").stream()
                .filter(action -> !action.startsWith("access-"))
                .count();
    }

    private static JsonNode item(Answer page, String action) {
        for (JsonNode item : page.json("/items")) {
            if (item.path("action").asText().equals(action)) {
                return item;
            }
        }
        throw new AssertionError("no " + action + " in " + page);
    }

    private static List<String> texts(Answer page, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : page.expect(200).json("/items")) {
            texts.add(item.path(name).asText());
        }
        return texts;
    }
}
