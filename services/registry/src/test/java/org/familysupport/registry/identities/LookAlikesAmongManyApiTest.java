package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.BATCHES;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.search;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.surname;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Who enters beside others, and beside people who are hidden. */
@ComponentTest
@Proves("6")
class LookAlikesAmongManyApiTest {
    /** Who shares something, what is known of them with rights; audit. */
    private static final Cost SEARCH = Cost.of("a search by name and birth", 3);
    /** Who bears it, person with rights; audit of the refusal. */
    private static final Cost BY_NUMBER = Cost.of("a search by a number", 3);

    /** The lock of {@code Keys} on all keys there are. */
    private static final String ALL_KEYS = "cast(cast('x6964656e74697479' as bit(64)) as bigint)";

    private final Api api = Api.as(aSpecialist());
    private final Api other = Api.as(aSpecialist());

    @Test
    void aLargeBatchHoldsUpNobodyButWhoEntersItsPeople() throws SQLException {
        // Given: somebody enters a person meanwhile
        List<Map<String, Object>> rows =
                IntStream.range(0, 30).mapToObj(row -> map("family", family())).toList();

        // When
        Answer batch = holding(
                "pg_advisory_xact_lock_shared(" + ALL_KEYS + ")",
                () -> api.post(BATCHES, map("atomic", false, "items", rows)).expect(207));

        // Then
        assertThat(batch.json("/items").findValuesAsText("status")).hasSize(30).containsOnly("201");
    }

    @Test
    void whoWaitsForTooLongIsToldToComeAgain() throws SQLException {
        // When: somebody holds all keys there are, and does not end
        Answer late = holding("pg_advisory_xact_lock(" + ALL_KEYS + ")", () -> api.post(PEOPLE, person("Варвара")));

        // Then
        assertProblem(late).is(503, "unavailable");
        assertThat(late.header("Retry-After")).isPresent();
    }

    @Test
    void aFamilySentSeveralTimesInOneMomentIsFoundByItsNumberAndNotRefusedForItsOwnMembers() throws Exception {
        // Given
        Map<String, Object> sent = with(family(), "reference", UUID.randomUUID().toString());

        // When
        List<Answer> answers = atOnce(8, () -> api.post(FAMILIES, sent));

        // Then
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.id("/id"))
                .containsOnly(answers.getFirst().id("/id"));
    }

    @Test
    @Proves("10")
    void aSearchCostsAsManyStatementsWhetherItFindsSomebodyHiddenOrNobody() {
        // Given
        Map<String, Object> hidden =
                with(person("Варвара"), "identifiers", List.of(map("system", "snils", "value", snils())));
        UUID id = api.post(PEOPLE, hidden).expect(201).id();
        String number = api.get(PEOPLE + "/" + id).text("/identifiers/0/value");
        hide(id, UUID.randomUUID());
        Map<String, Object> nobody = map("person", person("Варвара"));
        other.post(SEARCHES, nobody).expect(200);
        Waiting.untilAllAreCompared();

        // When
        StatementCount finding = Statements.during(
                () -> other.post(SEARCHES, map("person", hidden)).expect(200));
        StatementCount without =
                Statements.during(() -> other.post(SEARCHES, nobody).expect(200));
        StatementCount byNumber = Statements.during(() ->
                assertProblem(other.post(SEARCHES, search("snils", number))).is(404, "not-found"));
        StatementCount byUnknown = Statements.during(() ->
                assertProblem(other.post(SEARCHES, search("snils", snils()))).is(404, "not-found"));

        // Then
        finding.mustCost(SEARCH);
        without.mustCost(SEARCH);
        byNumber.mustCost(BY_NUMBER);
        byUnknown.mustCost(BY_NUMBER);
    }

    @Test
    @Proves("10")
    void aPairWithSomebodyHiddenWaitsForTheStewardWhoMaySeeBoth() {
        // Given
        TestCaller ofTheTeam = aSteward();
        Map<String, Object> child = person(surname(), "Варвара");
        UUID hidden = api.post(PEOPLE, child).expect(201).id();
        hide(hidden, ofTheTeam.organisation());

        // When
        UUID second = other.post(PEOPLE, child).expect(201).id();

        // Then
        await().untilAsserted(
                        () -> assertThat(pairsOf(second, Api.as(ofTheTeam))).isEqualTo(1));
        assertThat(pairsOf(second, Api.as(aSteward()))).isZero();
    }

    private static long pairsOf(UUID person, Api steward) {
        String next = "/api/v1/identities/pairs?pageSize=200";
        long found = 0;
        while (true) {
            Answer page = steward.get(next).expect(200);
            for (var pair : page.json("/items")) {
                boolean its = List.of(
                                pair.path("one").asText(), pair.path("other").asText())
                        .contains(person.toString());
                found += its ? 1 : 0;
            }
            if (!page.has("/nextCursor")) {
                return found;
            }
            next = "/api/v1/identities/pairs?pageSize=200&cursor=" + Api.encoded(page.text("/nextCursor"));
        }
    }

    private static void hide(UUID person, UUID team) {
        Database.asOwner()
                .execute(
                        "insert into seals (id, version, subject_id, compartment, team, during) values (gen_random_uuid(),"
                                + " 1, ?, 'adoption', array[cast(? as uuid)], tstzrange(now() - interval '1 hour', null))",
                        person,
                        team);
    }

    private interface Call {
        Answer answer();
    }

    /** What is answered while another transaction holds a lock. */
    private static Answer holding(String lock, Call call) throws SQLException {
        try (Connection connection = Database.asOwner().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select " + lock);
            Answer answer = call.answer();
            connection.rollback();
            return answer;
        }
    }
}
