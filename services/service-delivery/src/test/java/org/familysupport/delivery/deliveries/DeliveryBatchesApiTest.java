package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.InventedRegistry.knownOrganisation;
import static org.familysupport.delivery.deliveries.DeliveryFixture.BATCHES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.batch;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.numbered;
import static org.familysupport.delivery.deliveries.DeliveryFixture.recipient;
import static org.familysupport.delivery.deliveries.DeliveryFixture.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
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
class DeliveryBatchesApiTest {
    /** Key, organisations, numbers, rights, rows; and answers, events, audit together. */
    private static final Cost BATCH = Cost.of("a batch", 6);

    private final UUID body = knownOrganisation(null);
    private final UUID polyclinic = knownOrganisation(body);
    private final TestCaller system = anAgencySystem().of(body);
    private final Api api = Api.as(system);
    private final Family family = knownFamily(polyclinic);

    @Test
    @Proves("10")
    void aBodyOutsideTheTeamRecordsNothingForWhoIsHiddenFromIt() {
        // Given
        tell(
                "registry",
                new RestrictionPlaced(
                        RestrictionId.next(),
                        1,
                        SubjectRef.family(family.id().value()),
                        "adoption",
                        List.of(new OrganisationId(polyclinic)),
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        null));

        // When
        Answer refused = api.post(BATCHES, batch(false, forPolyclinic(numbered(family, 1))))
                .expect(207);

        // Then
        assertThat(statuses(refused)).doesNotContain(200, 201);
        assertThat(recorded()).isZero();
    }

    @Test
    @Proves("43")
    void recordsABatchOnceHoweverOftenItIsSent() {
        // Given
        List<Map<String, Object>> rows = forPolyclinic(numbered(family, 20));

        // When
        Answer first = api.post(BATCHES, batch(false, rows)).expect(207);
        Answer second = api.post(BATCHES, batch(true, rows)).expect(207);

        // Then
        assertThat(statuses(first)).containsOnly(201);
        assertThat(statuses(second)).containsOnly(200);
        assertThat(ids(second)).isEqualTo(ids(first)).doesNotHaveDuplicates();
        assertThat(recorded()).isEqualTo(20);
        ids(first).forEach(id -> Topic.of(Topics.DELIVERIES).await(DeliveryRecorded.class, id));
        ids(first)
                .forEach(
                        id -> assertFacts(Topic.of(Topics.DELIVERIES).about(id)).are(DeliveryRecorded.class));
    }

    @Test
    void recordsRowsWithoutANumberOncePerKey() {
        // Given
        List<Map<String, Object>> rows = forPolyclinic(Collections.nCopies(3, forTheChildOf(family)));
        Api keyed = api.withKey(UUID.randomUUID());

        // When
        Answer first = keyed.post(BATCHES, batch(false, rows)).expect(207);
        Answer again = keyed.post(BATCHES, batch(false, rows)).expect(207);
        Answer otherKey = api.post(BATCHES, batch(false, rows)).expect(207);

        // Then
        assertThat(statuses(first)).containsOnly(201);
        assertThat(statuses(again)).containsOnly(200);
        assertThat(statuses(otherKey)).containsOnly(201);
        assertThat(recorded()).isEqualTo(6);
    }

    @Test
    void aKeyBelongsToOneBatch() {
        // Given
        Api keyed = api.withKey(UUID.randomUUID());
        keyed.post(BATCHES, batch(false, forPolyclinic(numbered(family, 1)))).expect(207);

        // When
        Answer other = keyed.post(BATCHES, batch(false, forPolyclinic(numbered(family, 2))));

        // Then
        assertProblem(other).is(422, "key-reused");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void takesTheSameNumberTwiceInABatchForOne() {
        // Given
        Map<String, Object> row = forPolyclinic(numbered(family, 1)).getFirst();

        // When
        Answer answer = api.post(BATCHES, batch(true, List.of(row, row))).expect(207);

        // Then
        assertThat(statuses(answer)).containsExactly(201, 200);
        assertThat(ids(answer).getFirst()).isEqualTo(ids(answer).getLast());
    }

    @Test
    void givesEachRowItsOwnOutcome() {
        // Given
        Map<String, Object> good = forPolyclinic(List.of(forTheChildOf(family))).getFirst();
        List<Map<String, Object>> rows = List.of(
                good,
                with(good, "organisation", UUID.randomUUID()),
                with(good, "family", UUID.randomUUID()),
                with(with(good, "serviceType", "magic"), "minutes", 0),
                with(good, "recipients", List.of(recipient(family.mother(), "child"))),
                with(good, "reference", "last"));

        // When
        Answer answer = api.post(BATCHES, batch(false, rows)).expect(207);

        // Then
        assertThat(statuses(answer)).containsExactly(201, 403, 422, 422, 422, 201);
        assertThat(violations(answer, 2)).containsExactly("/family unknown-reference");
        assertThat(violations(answer, 3))
                .containsExactlyInAnyOrder("/minutes out-of-range", "/serviceType unknown-code");
        assertThat(violations(answer, 4)).containsExactly("/recipients/0/role not-a-child-then");
        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void undoesAnAtomicBatchForOneWrongRow() {
        // Given
        List<Map<String, Object>> rows = new ArrayList<>(forPolyclinic(numbered(family, 2)));
        rows.add(with(rows.getFirst(), "organisation", UUID.randomUUID()));

        // When
        Answer answer = api.post(BATCHES, batch(true, rows)).expect(207);
        Answer malformed = api.post(BATCHES, batch(true, List.of(rows.getFirst(), with(rows.getLast(), "minutes", 0))));

        // Then
        assertThat(statuses(answer)).containsExactly(424, 424, 403);
        assertThat(statuses(malformed.expect(207))).containsExactly(424, 422);
        assertThat(recorded()).isZero();
    }

    @Test
    void losesNoRowToOneWhoseIdIsTaken() {
        // Given
        UUID taken = UUID.randomUUID();
        TestCaller other = aSpecialist();
        Map<String, Object> theirs = with(forTheChildOf(knownFamily(other.organisation())), "id", taken);
        Api.as(other).post(DeliveryFixture.DELIVERIES, theirs).expect(201);
        List<Map<String, Object>> rows = new ArrayList<>(forPolyclinic(numbered(family, 3)));
        rows.set(1, with(rows.get(1), "id", taken));

        // When
        Answer answer = api.post(BATCHES, batch(false, rows)).expect(207);
        Answer atomic = api.post(BATCHES, batch(true, rows));

        // Then
        assertThat(statuses(answer)).containsExactly(201, 409, 201);
        assertProblem(atomic).is(409, "delivery-exists");
        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void waitsOnceForTheWholeBatch() {
        // Given
        Family late = Family.invented();
        List<Map<String, Object>> rows = new ArrayList<>(forPolyclinic(numbered(late, 50)));

        // When
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> api.post(BATCHES, batch(false, rows)));
        late.facts(polyclinic).reversed().forEach(fact -> say("registry", fact));

        // Then
        assertThat(statuses(answer.join().expect(207))).containsOnly(201);
    }

    @Test
    void waitsNoLongerForManyUnknownFamiliesThanForOne() {
        // Given
        List<Map<String, Object>> rows = new ArrayList<>();
        IntStream.range(0, 20).forEach(row -> rows.addAll(forPolyclinic(numbered(Family.invented(), 1))));
        Instant began = Instant.now();

        // When
        Answer answer = api.post(BATCHES, batch(false, rows)).expect(207);

        // Then
        assertThat(statuses(answer)).containsOnly(422);
        assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void sendsAsManyStatementsForFourHundredRowsAsForTwo() {
        // Given
        api.post(BATCHES, batch(false, forPolyclinic(numbered(family, 2)))).expect(207);
        List<Map<String, Object>> few = forPolyclinic(numbered(family, 2));
        List<Map<String, Object>> many = forPolyclinic(numbered(family, 400));

        // When
        StatementCount forFew =
                Statements.during(() -> api.post(BATCHES, batch(false, few)).expect(207));
        StatementCount forMany =
                Statements.during(() -> api.post(BATCHES, batch(false, many)).expect(207));

        // Then
        forFew.mustCost(BATCH);
        forMany.mustCost(BATCH);
    }

    @Test
    void hasOneEffectForTheSameBatchSentAtTheSameMoment() {
        // Given
        List<Map<String, Object>> rows = forPolyclinic(numbered(family, 30));

        // When
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 8)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> api.post(BATCHES, batch(false, rows))))
                .toList();

        // Then
        assertThat(answers.stream().flatMap(it -> statuses(it.join().expect(207)).stream()))
                .hasSize(240)
                .containsOnly(200, 201)
                .filteredOn(status -> status == 201)
                .hasSize(30);
        assertThat(recorded()).isEqualTo(30);
    }

    @Test
    void refusesBatchesThatAreNone() {
        // When
        Answer tooMany = api.post(BATCHES, batch(false, numbered(family, 501)));
        Answer empty = api.post(BATCHES, Map.of("items", List.of()));
        Answer tooLarge = api.post(BATCHES, "{\"items\": \"" + "x".repeat(5_000_001) + "\"}");

        // Then
        assertProblem(tooMany).is(422, "rule-violated").violatesExactly("/items too-many");
        assertProblem(empty).is(422, "rule-violated").violatesExactly("/items required", "/atomic required");
        assertProblem(tooLarge).is(413, "too-large");
    }

    private List<Map<String, Object>> forPolyclinic(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> with(row, "organisation", polyclinic)).toList();
    }

    private long recorded() {
        return Database.asOwner().number("select count(*) from deliveries where organisation = ?", polyclinic);
    }

    private static List<Integer> statuses(Answer answer) {
        return items(answer).map(item -> item.path("status").asInt()).toList();
    }

    private static List<UUID> ids(Answer answer) {
        return items(answer)
                .map(item -> UUID.fromString(item.path("id").asText()))
                .toList();
    }

    private static List<String> violations(Answer answer, int row) {
        return StreamSupport.stream(
                        answer.json("/items/" + row + "/problem/errors").spliterator(), false)
                .map(error -> error.path("pointer").asText() + " "
                        + error.path("code").asText())
                .toList();
    }

    private static Stream<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.json("/items").spliterator(), false);
    }
}
