package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.surname;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files beside other files, and what a rehearsal knows of its own. */
@ComponentTest
@Proves("21")
class ImportTurnsApiTest {
    private static final String IMPORTS = FAMILIES + "/imports";

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);
    private final String prefix = UUID.randomUUID().toString();

    @AfterEach
    void end() {
        Database.asOwner()
                .execute(
                        "update file_imports set state = 'cancelled' where created_by_organisation = ? and state in ('receiving', 'working')",
                        caller.organisation());
    }

    @Test
    void oneThatFailsAgainAndAgainDoesNotStopTheNext() {
        // Given
        String failing = begin(false);
        Database.asOwner()
                .execute(
                        "insert into file_import_rows (import_id, row_number, content) values (?, 1, '{}')",
                        id(failing));
        // more rows than it says it has: what came of them cannot be kept
        Database.asOwner()
                .execute("update file_imports set state = 'working', next_at = 'epoch' where id = ?", id(failing));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> failuresOf(failing) > 0);

        // When
        String next = begin(false);
        send(next, empty(1, 150));
        Answer done = finished(next);

        // Then
        assertThat(done.text("/rows/made")).isEqualTo("150");
        assertThat(api.get(failing).text("/state")).isEqualTo("working");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> failuresOf(failing) > 2);
    }

    @Test
    void oneThatAnotherInstanceHoldsDoesNotStopTheNext() throws Exception {
        // Given
        String held = begin(false);
        Api.as(caller).get(held).expect(200);
        try (Connection other = Database.asApp().connect()) {
            other.setAutoCommit(false);
            send(held, empty(1, 10));
            // as an instance does that works at it, or has failed and not yet said so
            try (var hold = other.prepareStatement("select 1 from file_imports where id = ? for update")) {
                hold.setObject(1, id(held));
                hold.executeQuery();
            }

            // When
            String next = begin(false);
            send(next, empty(11, 20));
            Answer done = finished(next);
            other.rollback();

            // Then
            assertThat(done.text("/rows/made")).isEqualTo("10");
        }
        assertThat(finished(held).text("/rows/made")).isEqualTo("10");
    }

    @Test
    void aSmallFileDoesNotWaitForAGreatOne() {
        // Given
        String great = begin(false);
        send(great, empty(1, 4_000));

        // When
        String small = begin(false);
        send(small, empty(4_001, 4_010));
        finished(small);

        // Then
        assertThat(api.get(great).text("/state")).isEqualTo("working");
        finished(great);
    }

    @Test
    void aRehearsalMeetsEarlierRowsOfItsOwnFile() {
        // Given
        String twin = child(surname());
        String file = String.join("\n", twin, empty(1, 130), row(1), twin.replace("\"first\"", "\"second\""), row(131));

        // When
        String rehearsal = begin(true);
        send(rehearsal, file);
        Answer told = finished(rehearsal);
        Answer refused =
                api.speaking("en").get(rehearsal + "/results?refused=true").expect(200);
        Answer present = api.get(rehearsal + "/results?pageSize=200").expect(200);
        String real = begin(false);
        send(real, file);
        Answer done = finished(real);

        // Then
        assertThat(told.json("/rows")).isEqualTo(done.json("/rows"));
        assertThat(told.text("/rows/refused")).isEqualTo("1");
        assertThat(refused.text("/items/0/row")).isEqualTo("133");
        assertThat(refused.text("/items/0/problem/code")).isEqualTo("look-alikes");
        assertThat(present.text("/items/131/status"))
                .as("the number of an earlier row")
                .isEqualTo("200");
        assertThat(present.has("/items/131/id")).as("nothing was made").isFalse();
        assertThat(Database.asOwner()
                        .number("select count(*) from file_import_traces where import_id = ?", id(rehearsal)))
                .isZero();
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from file_import_rows where import_id = ? and content is not null",
                                id(rehearsal)))
                .as("what rows said is forgotten with the end of the rehearsal")
                .isZero();
    }

    @Test
    @Proves("11")
    void whoIsToldOfLookAlikesByAFileOrItsRehearsalStandsInTheAudit() {
        // Given
        String child = child(surname());
        String first = begin(false);
        send(first, child);
        finished(first);
        assertThat(lookAlikesTold()).isZero();

        // When, Then
        for (boolean rehearsal : List.of(true, false)) {
            long before = lookAlikesTold();
            String again = begin(rehearsal);
            send(again, child.replace("\"first\"", "\"" + UUID.randomUUID() + "\""));
            finished(again);
            assertThat(lookAlikesTold()).isEqualTo(before + 1);
        }
    }

    @Test
    void isReadByThoseWhoWorkWithFamiliesAndByTheSystemOfTheBodyAbove() {
        // Given
        Api steward = Api.as(aSteward());
        UUID body = steward.post(ORGANISATIONS, organisation("Управление"))
                .expect(201)
                .id();
        UUID school = steward.post(ORGANISATIONS, with(organisation("Школа"), "partOf", body))
                .expect(201)
                .id();
        TestCaller its = aSpecialist().of(school);
        String place =
                Api.as(its).post(IMPORTS, map("format", "ndjson")).expect(201).location();
        Api system = Api.as(anAgencySystem().of(body));

        // When
        Awaitility.await().until(() -> system.get(place).status() == 200);
        Answer above = Api.as(aSpecialist().of(body)).get(place);

        // Then
        system.get(place + "/results").expect(200);
        assertProblem(above).is(404, "not-found");
        for (String path : List.of(place, place + "/results")) {
            assertProblem(Api.as(its.colleague().withRoles("registry-steward")).get(path))
                    .is(403, "forbidden");
        }
        system.ifMatch("\"1\"").post(place + "/cancellation").expect(200);
    }

    @Test
    void rowsAreEnteredWithTheRightsOfWhoSentTheLastPart() {
        // Given
        Api steward = Api.as(aSteward());
        UUID body = steward.post(ORGANISATIONS, organisation("Управление"))
                .expect(201)
                .id();
        UUID school = steward.post(ORGANISATIONS, with(organisation("Школа"), "partOf", body))
                .expect(201)
                .id();
        TestCaller system = anAgencySystem().of(body);
        Awaitility.await()
                .until(() -> Database.asOwner()
                                .number(
                                        "select count(*) from organisation_reach where body = ? and organisation = ?",
                                        body,
                                        school)
                        == 1);
        String place = Api.as(system)
                .post(IMPORTS, map("format", "ndjson"))
                .expect(201)
                .location();

        // When
        Api sender = Api.as(system.colleague().withRoles("specialist"));
        sender.header("Content-Type", "application/x-ndjson")
                .post(place + "/content", "{\"organisation\":\"" + school + "\",\"family\":{\"members\":[]}}")
                .expect(202);
        Answer done = finished(place, sender);

        // Then
        assertThat(done.text("/rows/refused")).isEqualTo("1");
        assertThat(sender.get(place + "/results").expect(200).text("/items/0/status"))
                .isEqualTo("403");
    }

    @Test
    void rowsOfAnOrganisationThatIsClosedMeanwhileAreRefused() {
        // Given
        UUID id = Api.as(aSteward())
                .post(ORGANISATIONS, organisation("Кружок"))
                .expect(201)
                .id();
        Awaitility.await()
                .until(() ->
                        Database.asOwner().number("select count(*) from known_organisations where id = ?", id) == 1);
        Api its = Api.as(aSpecialist().of(id));
        String place = its.post(IMPORTS, map("format", "ndjson")).expect(201).location();

        // When
        Database.asOwner().execute("update known_organisations set status = 'closed' where id = ?", id);
        its.header("Content-Type", "application/x-ndjson")
                .post(place + "/content", empty(1, 3))
                .expect(202);

        // Then
        assertThat(finished(place, its).text("/rows/refused")).isEqualTo("3");
    }

    @Test
    void anOrganisationHasNoMoreThanTwentyOnTheirWay() {
        // Given
        String first = begin(false);
        for (int number = 1; number < 20; number++) {
            begin(false);
        }

        // When
        Answer more = api.post(IMPORTS, map("format", "csv"));
        api.ifMatch("\"1\"").post(first + "/cancellation").expect(200);
        Answer again = api.post(IMPORTS, map("format", "csv"));

        // Then
        assertProblem(more).is(409, "too-many-open");
        assertThat(more.text("/maximum")).isEqualTo("20");
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void theBytesOfAFileAreCountedOverAllRequestsThatBringIt() {
        // Given
        String place = begin(false);
        Database.asOwner().execute("update file_imports set received_bytes = 999999990 where id = ?", id(place));

        // When
        Answer elsewhere = ndjson().post(place + "/content?from=3000000000", "{}");
        Answer more = ndjson().post(place + "/content?from=999999990", row(1));

        // Then
        assertProblem(elsewhere).is(409, "content-elsewhere");
        assertThat(elsewhere.text("/receivedBytes")).isEqualTo("999999990");
        assertProblem(more).is(413, "too-large");
        assertThat(more.text("/maximumBytes")).isEqualTo("1000000000");
    }

    private String begin(boolean validateOnly) {
        return api.post(IMPORTS, map("format", "ndjson", "validateOnly", validateOnly))
                .expect(201)
                .location();
    }

    private void send(String place, String file) {
        ndjson().post(place + "/content", file).expect(202);
    }

    private Api ndjson() {
        return api.header("Content-Type", "application/x-ndjson");
    }

    private String empty(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::row).collect(Collectors.joining("\n"));
    }

    private String row(int number) {
        return "{\"family\":{\"reference\":\"%s/%d\",\"members\":[]}}".formatted(prefix, number);
    }

    private static String child(String surname) {
        return """
                {"family":{"reference":"first","members":[{"role":"child","from":"2021-01-01","newPerson":{"name":\
                {"family":"%s","given":"Варвара"},"birth":{"date":"2019-04-11","precision":"known"},"sex":"female"}}]}}""".formatted(surname);
    }

    private Answer finished(String place) {
        return finished(place, api);
    }

    private static Answer finished(String place, Api by) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> by.get(place).expect(200),
                        answer -> answer.text("/state").equals("done"));
    }

    private static long failuresOf(String place) {
        return Database.asOwner().number("select failures from file_imports where id = ?", id(place));
    }

    private long lookAlikesTold() {
        return Database.asOwner()
                .number(
                        "select count(*) from audit where action = 'people.look-alikes' and subject = ?",
                        caller.subject());
    }

    private static UUID id(String place) {
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }
}
