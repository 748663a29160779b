package org.familysupport.registry.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.TERRITORIES;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.territory;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.TerritoryChanged;
import org.familysupport.events.registry.TerritoryRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
@Proves("15")
class TerritoriesApiTest {
    /** Rows taken before, what is there of what is named, territories; and answers, events, audit together. */
    private static final Cost BATCH = Cost.of("a batch", 4);

    private static final String BATCHES = TERRITORIES + "/batches";

    private final Api steward = Api.as(aSteward());
    private final Api specialist = Api.as(aSpecialist());
    private final String region = region();
    private final String district = municipality();

    @Test
    void everyoneReadsWhatAStewardEntered() {
        // When
        Answer entered = steward.post(
                        TERRITORIES, with(territory(district, "municipal-district", region), "category", "second"))
                .expect(201);

        // Then
        Answer read = specialist.get(entered.location()).expect(200);
        assertThat(read.json()).isEqualTo(entered.json());
        assertThat(read.text("/level")).isEqualTo("municipality");
        TerritoryRegistered fact = Topic.of(Topics.TERRITORIES)
                .await(TerritoryRegistered.class, entered.id())
                .fact();
        assertThat(fact.code()).isEqualTo(district);
        assertThat(fact.partOf()).isEqualTo(region);
    }

    @Test
    void isForStewardsAlone() {
        // Given
        Answer entered = enter(district);

        // When
        List<Answer> answers = List.of(
                specialist.post(TERRITORIES, territory(municipality(), "urban-okrug", region)),
                specialist.post(BATCHES, map("atomic", false, "items", List.of())),
                specialist.ifMatch(entered.etag()).put(entered.location(), territory(district, "urban-okrug", region)));

        // Then
        assertProblem(answers.get(0)).is(403, "forbidden");
        assertProblem(answers.get(1)).is(422, "rule-violated");
        assertProblem(answers.get(2)).is(403, "forbidden");
    }

    @Test
    void entersACodeOnceAndSaysWhichTerritoryHasIt() {
        // Given
        UUID first = enter(district).id();

        // When
        Answer second = steward.post(TERRITORIES, territory(district, "urban-okrug", region));

        // Then
        assertProblem(second).is(409, "territory-exists").has("/territory", first);
    }

    @Test
    void refusesWhatDoesNotFitIntoTheTree() {
        // When
        Answer refused =
                steward.post(TERRITORIES, with(territory("00603", "magic", municipality()), "category", "fourth"));
        Answer loose = steward.post(TERRITORIES, territory(district, "settlement", municipality()));

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly("/code format", "/kind unknown-code", "/category unknown-code");
        assertProblem(loose)
                .is(422, "rule-violated")
                .violatesExactly("/code wrong-for-the-level", "/partOf unknown-reference");
    }

    @Test
    void listsByPlaceLevelNameRemotenessAndDay() {
        // Given
        enter(district);
        String village = district.substring(0, 5) + "404";
        steward.post(
                        TERRITORIES,
                        with(
                                with(territory(village, "rural-settlement", district), "remote", true),
                                "name",
                                "100% Дальнее " + village))
                .expect(201);
        String gone = district.substring(0, 5) + "405";
        steward.post(TERRITORIES, with(territory(gone, "rural-settlement", district), "validTo", "2020-12-31"))
                .expect(201);
        String here = TERRITORIES + "?partOf=" + district;

        // Then
        assertThat(codes(here)).containsExactly(village, gone);
        assertThat(codes(here + "&on=2021-01-01")).containsExactly(village);
        assertThat(codes(here + "&on=2020-12-31")).containsExactly(village, gone);
        assertThat(codes(here + "&on=2013-12-31")).isEmpty();
        assertThat(codes(here + "&remote=true")).containsExactly(village);
        assertThat(codes(here + "&level=settlement")).isEmpty();
        assertThat(codes(here + "&name=" + Api.encoded("100% дальн"))).containsExactly(village);
        assertThat(codes(here + "&name=" + Api.encoded("100_"))).isEmpty();
    }

    @Test
    void aMergedMunicipalityKeepsItsCodeAndNamesItsSuccessor() {
        // Given
        Answer entered = enter(district);
        String successor = municipality();
        Map<String, Object> ended = with(
                with(territory(district, "municipal-district", region), "validTo", "2025-12-31"),
                "successor",
                successor);

        // When
        Answer changed =
                steward.ifMatch(entered.etag()).put(entered.location(), ended).expect(200);
        Answer same =
                steward.ifMatch(changed.etag()).put(entered.location(), ended).expect(200);

        // Then
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(same.etag()).isEqualTo("\"2\"");
        assertThat(specialist.get(entered.location()).expect(200).text("/successor"))
                .isEqualTo(successor);
        Topic.of(Topics.TERRITORIES).await(TerritoryChanged.class, entered.id());
        assertFacts(Topic.of(Topics.TERRITORIES).about(entered.id()))
                .are(TerritoryRegistered.class, TerritoryChanged.class);
    }

    @Test
    void changesNeitherCodeNorLevelNorWhatHasChangedSince() {
        // Given
        Answer entered = enter(district);

        // When
        Answer other = steward.ifMatch(entered.etag())
                .put(
                        entered.location(),
                        with(territory(municipality(), "city-district", region), "validFrom", "2015-01-01"));
        Answer stale = steward.ifMatch("\"9\"").put(entered.location(), territory(district, "urban-okrug", region));
        Answer blind = steward.put(entered.location(), territory(district, "urban-okrug", region));
        Answer nothing = steward.ifMatch("\"1\"")
                .put(TERRITORIES + '/' + UUID.randomUUID(), territory(district, "urban-okrug", region));

        // Then
        assertProblem(other)
                .is(422, "rule-violated")
                .violatesExactly("/code not-allowed", "/kind not-allowed", "/validFrom not-allowed");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(blind).is(428, "if-match-required");
        assertProblem(nothing).is(404, "not-found");
    }

    @Test
    void takesAClassifierInBatchesThatMakeNoDoubles() {
        // Given
        String village = district.substring(0, 5) + "404";
        Map<String, Object> batch = map(
                "atomic",
                false,
                "items",
                List.of(
                        territory(region, "region", null),
                        territory(district, "municipal-district", region),
                        territory(village, "rural-settlement", district),
                        territory(village + "101", "settlement", municipality()),
                        territory(village + "102", "magic", village)));
        UUID key = UUID.randomUUID();

        // When
        Answer first = steward.withKey(key).post(BATCHES, batch);
        Answer repeated = steward.withKey(key).post(BATCHES, batch);
        Answer again = steward.post(BATCHES, batch);

        // Then
        assertThat(statuses(first)).containsExactly(200, 201, 201, 422, 422);
        assertThat(statuses(repeated)).containsExactly(200, 201, 201, 422, 422);
        assertThat(statuses(again)).containsExactly(200, 200, 200, 422, 422);
        assertThat(codes(TERRITORIES + "?partOf=" + district)).containsExactly(village);
    }

    @Test
    void anAllOrNothingBatchLeavesNothing() {
        // Given
        Map<String, Object> batch = map(
                "atomic",
                true,
                "items",
                List.of(
                        territory(district, "municipal-district", region),
                        territory(district.substring(0, 5) + "404", "rural-settlement", municipality())));

        // When
        Answer answer = steward.post(BATCHES, batch);

        // Then
        assertThat(statuses(answer)).containsExactly(424, 422);
        assertThat(codes(TERRITORIES + "?name=" + Api.encoded("Калина " + district)))
                .isEmpty();
    }

    @Test
    void aBatchCostsAsManyStatementsWhateverItsSize() {
        // Given
        enter(district);

        // Then
        statements(batchOf(2, "4")).mustCost(BATCH);
        statements(batchOf(60, "5")).mustCost(BATCH);
    }

    private StatementCount statements(Map<String, Object> batch) {
        return Statements.during(() -> steward.post(BATCHES, batch).expect(207));
    }

    private Map<String, Object> batchOf(int size, String first) {
        List<Map<String, Object>> items = IntStream.range(0, size)
                .mapToObj(number -> territory(
                        district.substring(0, 5) + first + "%02d".formatted(number), "city-district", district))
                .toList();
        return map("atomic", false, "items", items);
    }

    /** A region, which other tests may have entered too. */
    private String region() {
        steward.post(BATCHES, map("atomic", true, "items", List.of(territory("77000000", "region", null))))
                .expect(207);
        return "77000000";
    }

    /** A code that no other test has. */
    private static String municipality() {
        return "77" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    }

    private Answer enter(String code) {
        return steward.post(TERRITORIES, territory(code, "municipal-district", region))
                .expect(201);
    }

    private List<String> codes(String list) {
        List<String> codes = new ArrayList<>();
        for (JsonNode item : specialist.get(list).expect(200).json("/items")) {
            codes.add(item.path("code").asText());
        }
        return codes;
    }

    private static List<Integer> statuses(Answer answer) {
        List<Integer> statuses = new ArrayList<>();
        for (JsonNode item : answer.expect(207).json("/items")) {
            statuses.add(item.path("status").asInt());
        }
        return statuses;
    }
}
