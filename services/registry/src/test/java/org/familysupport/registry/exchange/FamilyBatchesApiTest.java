package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class FamilyBatchesApiTest {
    /**
     * Rows taken before, turn, who shares something, what is known of them, people, by what they are found, whose
     * members are the caller's, births, families, stays, rights; and answers, events, audit together.
     */
    private static final Cost BATCH = Cost.of("a batch of up to 25 families", 12)
            .andForEach("further 25", 13)
            .because(
                    "some families are one transaction, so that nobody waits long; each further asks what was taken before");

    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    @Proves("21")
    void entersFiveHundredFamiliesOnceHoweverOftenTheyAreSent() {
        // Given
        List<Map<String, Object>> rows = numbered(500);

        // When
        Answer first = api.post(BATCHES, batch(false, rows)).expect(207);
        Answer second = api.post(BATCHES, batch(false, rows)).expect(207);

        // Then
        assertThat(statuses(first)).hasSize(500).containsOnly(201);
        assertThat(statuses(second)).hasSize(500).containsOnly(200);
        assertThat(ids(second)).isEqualTo(ids(first)).doesNotHaveDuplicates();
        assertThat(families()).isEqualTo(500);
        assertThat(people()).isEqualTo(1000);
    }

    @Test
    @Proves("21")
    void aWrongRowCostsNoOther() {
        // Given
        String taken = snils();
        api.post(PEOPLE, identified("Первая", "snils", taken)).expect(201);
        Map<String, Object> thief =
                map("newPerson", identified("Вторая", "snils", taken), "role", "child", "from", "2021-01-01");
        Object stranger =
                Api.as(aSpecialist()).post(PEOPLE, person("Чужая")).expect(201).id();
        Map<String, Object> unknown = map("person", stranger, "role", "child", "from", "2021-01-01");

        // When
        Answer answer = api.post(
                        BATCHES,
                        batch(
                                false,
                                List.of(
                                        row(family()),
                                        row(family(newMember("mother", "Анна"), thief)),
                                        row(with(family(), "territory", "50")),
                                        row(family(unknown)),
                                        with(row(family()), "organisation", UUID.randomUUID()),
                                        row(family()))))
                .expect(207);

        // Then
        assertThat(statuses(answer)).containsExactly(201, 409, 422, 422, 403, 201);
        assertThat(answer.text("/items/2/problem/errors/0/pointer")).isEqualTo("/family/territory");
        assertThat(answer.text("/items/3/problem/errors/0/pointer")).isEqualTo("/family/members/0/person");
        assertThat(answer.body()).doesNotContain(taken);
        assertThat(families()).isEqualTo(2);
        assertThat(people()).isEqualTo(1 + 4);
    }

    @Test
    @Proves("2")
    @Proves("21")
    void aChildWhoHasAHomeCostsItsRowAlone() {
        // Given
        Object child = api.post(FAMILIES, family(newMember("child", "Варвара")))
                .expect(201)
                .id("/members/0/person");
        Map<String, Object> again = map("person", child, "role", "child", "from", "2022-01-01");

        // When
        Answer answer = api.post(BATCHES, batch(false, List.of(row(family()), row(family(again)), row(family()))))
                .expect(207);

        // Then
        assertThat(statuses(answer)).containsExactly(201, 409, 201);
        assertThat(answer.text("/items/1/problem/type")).endsWith("child-has-a-home");
    }

    @Test
    @Proves("21")
    void aBatchSentAgainUnderItsKeyHasNoSecondEffectEvenWithoutNumbers() {
        // Given
        UUID key = UUID.randomUUID();
        Map<String, Object> stranger = with(row(family()), "organisation", UUID.randomUUID());
        Map<String, Object> batch = batch(false, List.of(row(family()), stranger, row(family())));

        // When
        Answer first = api.withKey(key).post(BATCHES, batch).expect(207);
        Answer second = api.withKey(key).post(BATCHES, batch).expect(207);

        // Then
        assertThat(statuses(first)).containsExactly(201, 403, 201);
        assertThat(second.json()).isEqualTo(withTraceOf(second, first));
        assertThat(families()).isEqualTo(2);
    }

    @Test
    @Proves("21")
    void aKeyBelongsToOneBatch() {
        // Given
        UUID key = UUID.randomUUID();
        api.withKey(key).post(BATCHES, batch(false, List.of(row(family())))).expect(207);

        // When
        Answer other = api.withKey(key).post(BATCHES, batch(false, List.of(row(family()), row(family()))));
        Answer family = api.withKey(key).post(FAMILIES, family());

        // Then
        assertProblem(other).is(422, "key-reused");
        assertProblem(family).is(422, "key-reused");
        assertThat(families()).isEqualTo(1);
    }

    @Test
    @Proves("21")
    void aBatchSentTwiceAtOnceIsTakenOnce() {
        // Given
        UUID key = UUID.randomUUID();
        Map<String, Object> batch = batch(false, List.of(row(family()), row(family())));

        // When
        List<Answer> answers = IntStream.range(0, 8)
                .mapToObj(it ->
                        CompletableFuture.supplyAsync(() -> api.withKey(key).post(BATCHES, batch)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).extracting(Answer::status).contains(207).isSubsetOf(207, 409);
        assertThat(families()).isEqualTo(2);
    }

    @Test
    @Proves("21")
    void rowsTakenOneByOneAreRememberedToo() {
        // Given
        UUID key = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Map<String, Object> batch =
                batch(false, List.of(row(family()), row(with(family(), "id", id)), row(with(family(), "id", id))));

        // When
        Answer first = api.withKey(key).post(BATCHES, batch).expect(207);
        Answer second = api.withKey(key).post(BATCHES, batch).expect(207);

        // Then
        assertThat(statuses(first)).containsExactly(201, 201, 409);
        assertThat(first.text("/items/2/problem/code")).isEqualTo("family-exists");
        assertThat(second.json()).isEqualTo(withTraceOf(second, first));
        assertThat(families()).isEqualTo(2);
    }

    @Test
    void aNumberTwiceInABatchIsOneFamilyAndMixesUpNobody() {
        // Given
        List<Map<String, Object>> rows = List.of(
                row(with(family(newMember("mother", "Анна")), "reference", "1")),
                row(with(family(newMember("father", "Илья")), "reference", "1")),
                row(with(family(newMember("caregiver", "Ольга")), "reference", "2")));

        // When
        Answer answer = api.post(BATCHES, batch(false, rows)).expect(207);

        // Then
        assertThat(statuses(answer)).containsExactly(201, 200, 201);
        assertThat(answer.id("/items/1/id")).isEqualTo(answer.id("/items/0/id"));
        Answer third = api.get(FAMILIES + "/" + answer.text("/items/2/id")).expect(200);
        Answer carer = api.get(PEOPLE + "/" + third.text("/members/0/person")).expect(200);
        assertThat(carer.text("/name/given")).isEqualTo("Ольга");
        assertThat(people()).isEqualTo(2);
    }

    @Test
    @Proves("21")
    void allOrNothingLeavesNothing() {
        // Given
        String taken = snils();
        api.post(PEOPLE, identified("Первая", "snils", taken)).expect(201);
        Map<String, Object> thief =
                map("newPerson", identified("Вторая", "snils", taken), "role", "child", "from", "2021-01-01");

        // When
        Answer inside = api.post(BATCHES, batch(true, List.of(row(family()), row(family(thief)))))
                .expect(207);
        Answer atTheDoor = api.post(
                        BATCHES, batch(true, List.of(row(family()), row(with(family(), "territory", "50")))))
                .expect(207);

        // Then
        assertThat(statuses(inside)).containsExactly(424, 409);
        assertThat(statuses(atTheDoor)).containsExactly(424, 422);
        assertThat(families()).isZero();
        assertThat(people()).isEqualTo(1);
    }

    @Test
    @Proves("21")
    void anAgencysSystemEntersForOrganisationsBelowItsBody() {
        // Given
        Api steward = Api.as(aSteward());
        UUID body = steward.post(ORGANISATIONS, organisation("Министерство"))
                .expect(201)
                .id();
        UUID school = steward.post(ORGANISATIONS, with(organisation("Школа"), "partOf", body))
                .expect(201)
                .id();
        UUID elsewhere = steward.post(ORGANISATIONS, organisation("Чужая школа"))
                .expect(201)
                .id();

        // When
        Api system = Api.as(anAgencySystem().of(body));
        Answer answer = system.post(
                        BATCHES,
                        batch(
                                false,
                                List.of(
                                        with(row(family()), "organisation", school),
                                        with(row(family()), "organisation", elsewhere))))
                .expect(207);

        // Then
        assertThat(statuses(answer)).containsExactly(201, 403);
        Map<String, Object> file = map("format", "ndjson", "validateOnly", false);
        assertProblem(system.post(FAMILIES + "/imports", with(file, "organisation", elsewhere)))
                .is(403, "forbidden");
        system.post(FAMILIES + "/imports", with(file, "organisation", school)).expect(201);
        Answer read = Api.as(caller.of(school))
                .get(FAMILIES + "/" + answer.text("/items/0/id"))
                .expect(200);
        assertThat(read.id("/responsibleOrganisation")).isEqualTo(school);
        Map<String, Object> known =
                map("person", read.text("/members/0/person"), "role", "other-adult", "from", "2022-01-01");
        Answer moved = system.post(BATCHES, batch(false, List.of(with(row(family(known)), "organisation", school))));
        assertThat(statuses(moved.expect(207))).containsExactly(201);
        system.ifMatch(read.etag())
                .post(FAMILIES + "/" + read.text("/id") + "/members", newMember("father", "Илья"))
                .expect(200);
    }

    /** Some families are one transaction, so that nobody waits long for it. */
    @Test
    void everyPortionOfABatchCostsAsManyStatementsAsOthers() {
        // Given
        List<Map<String, Object>> few = withKnownChildren(2);
        List<Map<String, Object>> portionful = withKnownChildren(25);
        List<Map<String, Object>> many = withKnownChildren(100);
        api.post(BATCHES, batch(false, numbered(2))).expect(207);

        // When
        StatementCount small = statements(few);
        StatementCount portion = statements(portionful);
        StatementCount large = statements(many);

        // Then: each but the first asks what was taken before it
        small.mustCost(BATCH);
        portion.mustCost(BATCH);
        large.mustCost(BATCH, 3);
    }

    /** Without what the service does when it hears its own facts. */
    private StatementCount statements(List<Map<String, Object>> rows) {
        return Statements.during(() -> api.post(BATCHES, batch(false, rows)).expect(207));
    }

    @Test
    void refusesBatchesThatAreTooLongEmptyOrUndecided() {
        // When
        Answer tooLong = api.post(BATCHES, batch(false, numbered(501)));
        Answer empty = api.post(BATCHES, batch(false, List.of()));
        Answer undecided = api.post(BATCHES, map("items", numbered(1)));

        // Then
        assertProblem(tooLong).is(422, "rule-violated").violatesExactly("/items too-many");
        assertProblem(empty).is(422, "rule-violated").violatesExactly("/items required");
        assertProblem(undecided).is(422, "rule-violated").violatesExactly("/atomic required");
    }

    @Test
    @Proves("21")
    void aRehearsalTellsWhatWouldComeOfEachRowAndKeepsNothing() {
        // Given
        String taken = snils();
        api.post(PEOPLE, identified("Первая", "snils", taken)).expect(201);
        Map<String, Object> thief =
                map("newPerson", identified("Вторая", "snils", taken), "role", "child", "from", "2021-01-01");
        UUID there =
                api.post(FAMILIES, with(family(), "reference", "1")).expect(201).id();
        UUID twice = UUID.randomUUID();
        UUID key = UUID.randomUUID();
        Map<String, Object> batch = batch(
                true,
                List.of(
                        row(family()),
                        row(family(newMember("mother", "Анна"), thief)),
                        row(with(family(), "territory", "50")),
                        with(row(family()), "organisation", UUID.randomUUID()),
                        row(with(family(), "reference", "1")),
                        row(with(family(), "id", twice)),
                        row(with(family(), "id", twice))));

        // When
        Answer rehearsal =
                api.withKey(key).post(BATCHES + "?validateOnly=true", batch).expect(207);
        Answer again =
                api.withKey(key).post(BATCHES + "?validateOnly=true", batch).expect(207);
        Answer misspelt = api.post(BATCHES + "?validateOnly=yes", batch);

        // Then
        assertThat(statuses(rehearsal)).containsExactly(201, 409, 422, 403, 200, 201, 409);
        assertThat(rehearsal.text("/items/6/problem/code")).isEqualTo("family-exists");
        assertThat(statuses(again)).isEqualTo(statuses(rehearsal));
        assertThat(rehearsal.has("/items/0/id")).isFalse();
        assertThat(rehearsal.id("/items/4/id")).isEqualTo(there);
        assertProblem(misspelt).is(400, "malformed-request");
        assertThat(families()).isEqualTo(1);
        assertThat(people()).isEqualTo(1 + 2);
    }

    @Test
    @Proves("21")
    void takesRowsOneOnALine() {
        // Given
        String number = UUID.randomUUID().toString();
        String lines = "{\"family\":{\"reference\":\"" + number + "\",\"members\":[]}}\n\n"
                + "{\"family\":{\"territory\":\"50\",\"members\":[]}}";
        Api rows = api.header("Content-Type", "application/x-ndjson");

        // When
        Answer first = rows.post(BATCHES + "?atomic=false", lines).expect(207);
        Answer second = rows.post(BATCHES + "?atomic=false", lines).expect(207);
        String wrong = lines.replace("territory", "teritory") + "\nno";
        Answer unreadable = rows.post(BATCHES + "?atomic=true", wrong);
        Answer others = rows.post(BATCHES + "?atomic=false", wrong).expect(207);
        Answer undecided = rows.post(BATCHES, lines);
        Answer saidTwice = api.post(BATCHES + "?atomic=true", batch(false, List.of(row(family()))));

        // Then
        assertThat(statuses(first)).containsExactly(201, 422);
        assertThat(statuses(second)).containsExactly(200, 422);
        assertProblem(unreadable)
                .is(400, "malformed-request")
                .violatesExactly("/items/1/family/teritory unknown-field", "/items/2 syntax");
        assertThat(statuses(others)).containsExactly(200, 400, 400);
        assertThat(others.text("/items/1/problem/errors/0/pointer")).isEqualTo("/family/teritory");
        assertProblem(undecided).is(422, "rule-violated").violatesExactly("/atomic required");
        assertProblem(saidTwice).is(400, "malformed-request").violatesExactly("query/atomic not-allowed");
    }

    @Test
    @Proves("21")
    void aRowThatCannotBeReadCostsNoOther() {
        // Given
        Map<String, Object> noDay = map("newPerson", person("Варвара"), "role", "child", "from", "2021-99-11");
        List<Map<String, Object>> rows = List.of(
                row(family()), row(family(newMember("mother", "Анна"), noDay)), with(row(family()), "nickname", "x"));

        // When
        Answer each = api.post(BATCHES, batch(false, rows)).expect(207);
        Answer all = api.post(BATCHES, batch(true, rows));
        Answer undecided = api.post(BATCHES, map("items", rows));
        Answer more = api.post(BATCHES, with(batch(false, rows), "unreadable", map()));

        // Then
        assertThat(statuses(each)).containsExactly(201, 400, 400);
        assertThat(each.text("/items/1/problem/errors/0/pointer")).isEqualTo("/family/members/1/from");
        assertThat(each.text("/items/2/problem/errors/0/code")).isEqualTo("unknown-field");
        assertProblem(all)
                .is(400, "malformed-request")
                .violatesExactly("/items/1/family/members/1/from wrong-type", "/items/2/nickname unknown-field");
        assertProblem(undecided).is(400, "malformed-request");
        assertProblem(more).is(400, "malformed-request").violatesExactly("/unreadable unknown-field");
        assertThat(families()).isEqualTo(1);
    }

    @Test
    @Proves("21")
    void takesATableWhoseHeadingNamesEachColumnByItsPath() {
        // Given
        String number = UUID.randomUUID().toString();
        String table = "\uFEFFfamily.reference;family.territory;family.members.0.role;family.members.0.from;"
                + "family.members.0.newPerson.name.family;family.members.0.newPerson.name.given;"
                + "family.members.0.newPerson.sex;family.members.1.role\r\n"
                + number + "/1;50701000;child;2021-04-11;\"Рома;шкина\";Варвара;female;\r\n"
                + number + "/2;;;;;;;\r\n"
                + number + "/3;;child;2021-04-11;Ромашкина;Варвара;female;mother\r\n";
        Api rows = api.header("Content-Type", "text/csv");

        // When
        Answer first = rows.post(BATCHES + "?atomic=false", table).expect(207);
        Answer second = rows.post(BATCHES + "?atomic=false", table).expect(207);
        Answer unknown = rows.post(BATCHES + "?atomic=false", table.replace("family.territory", "family.nickname"));
        Answer cells = rows.post(BATCHES + "?atomic=true", table + "one\r\n");
        Answer others = rows.post(BATCHES + "?atomic=false", table + "one\r\n").expect(207);

        // Then
        assertThat(statuses(first)).containsExactly(201, 201, 422);
        assertThat(statuses(second)).containsExactly(200, 200, 422);
        assertThat(first.text("/items/2/problem/errors/0/pointer")).isEqualTo("/family/members/1/from");
        Answer family = api.get(FAMILIES + "/" + first.text("/items/0/id")).expect(200);
        assertThat(api.get(PEOPLE + "/" + family.text("/members/0/person")).text("/name/family"))
                .isEqualTo("Рома;шкина");
        assertProblem(unknown).is(400, "malformed-request").violatesExactly("/family/nickname unknown-field");
        assertProblem(cells).is(400, "malformed-request").violatesExactly("/items/3 format");
        assertThat(statuses(others)).containsExactly(200, 200, 422, 400);
    }

    private List<Map<String, Object>> withKnownChildren(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Object child = api.post(PEOPLE, person("Варвара")).expect(201).id();
            rows.add(row(
                    family(newMember("mother", "Анна"), map("person", child, "role", "child", "from", "2021-01-01"))));
        }
        return rows;
    }

    private static List<Map<String, Object>> numbered(int count) {
        String prefix = UUID.randomUUID().toString();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rows.add(row(with(family(), "reference", prefix + "/" + number)));
        }
        return rows;
    }

    private static Map<String, Object> row(Map<String, Object> family) {
        return map("family", family);
    }

    private static Map<String, Object> batch(boolean atomic, List<Map<String, Object>> rows) {
        return map("atomic", atomic, "items", rows);
    }

    private static List<Integer> statuses(Answer answer) {
        List<Integer> statuses = new ArrayList<>();
        for (JsonNode item : answer.json("/items")) {
            statuses.add(item.path("status").asInt());
        }
        return statuses;
    }

    /** The other answer's body, with the trace ids of this one: they belong to the call. */
    private static JsonNode withTraceOf(Answer answer, Answer other) {
        JsonNode body = other.json();
        for (JsonNode item : body.path("items")) {
            if (item.has("problem")) {
                ((ObjectNode) item.path("problem")).set("traceId", answer.json().findValue("traceId"));
            }
        }
        return body;
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : answer.json("/items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }

    private long families() {
        return Database.asOwner()
                .number("select count(*) from families where created_by_organisation = ?", caller.organisation());
    }

    private long people() {
        return Database.asOwner()
                .number("select count(*) from people where created_by_organisation = ?", caller.organisation());
    }
}
