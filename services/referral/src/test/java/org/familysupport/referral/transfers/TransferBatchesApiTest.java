package org.familysupport.referral.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.InventedRegistry.person;
import static org.familysupport.referral.transfers.TransferFixture.TRANSFERS;
import static org.familysupport.referral.transfers.TransferFixture.aTransfer;
import static org.familysupport.referral.transfers.TransferFixture.assertExactlyOneAtEveryInstant;
import static org.familysupport.referral.transfers.TransferFixture.responsible;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** Many at once, each for itself. */
@ComponentTest
@Proves("27")
class TransferBatchesApiTest {
    private static final String BATCHES = TRANSFERS + "/batches";

    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final TestCaller college = anOrganisation(aSpecialist());

    @Test
    @Proves("28")
    void movesWhoReachesANextStageEachToItsOwnReceiver() {
        // Given
        Family first = dueSoon();
        Family second = dueSoon();
        Answer due = Api.as(source).get("/api/v1/worklists/stage-due?months=6").expect(200);
        List<Map<String, Object>> rows = Stream.of(0, 1)
                .map(index -> row(
                        due.id("/items/" + index + "/family"),
                        due.id("/items/" + index + "/family").equals(first.id().value()) ? school : college))
                .toList();

        // When
        Answer batch = Api.as(source).post(BATCHES, Map.of("items", rows)).expect(207);

        // Then
        assertThat(statuses(batch)).containsExactly(201, 201);
        assertThat(responsible(source, first)).containsExactly(source.organisation());
        int ofFirst = due.id("/items/0/family").equals(first.id().value()) ? 0 : 1;
        accept(batch.text("/items/" + ofFirst + "/id"));
        assertThat(responsible(school, first)).endsWith(school.organisation());
        assertThat(responsible(source, second)).containsExactly(source.organisation());
        Answer left = Api.as(source).get("/api/v1/worklists/stage-due?months=6").expect(200);
        assertThat(left.body())
                .doesNotContain(first.child().toString())
                .contains(second.child().toString());
        assertExactlyOneAtEveryInstant(first);
        assertExactlyOneAtEveryInstant(second);
    }

    @Test
    @Proves("27")
    void movesFamiliesThatMovedAwayEachWithItsOwnAcceptance() {
        // Given
        Family first = aFamilyOf(source);
        Family second = aFamilyOf(source);
        List<Map<String, Object>> rows = List.of(moved(first, school), moved(second, college));

        // When
        Answer batch = Api.as(source).post(BATCHES, Map.of("items", rows)).expect(207);
        Api.as(college)
                .ifMatch("\"1\"")
                .post(TRANSFERS + "/" + batch.text("/items/1/id") + "/acceptance")
                .expect(200);

        // Then
        assertThat(statuses(batch)).containsExactly(201, 201);
        assertThat(responsible(source, first)).containsExactly(source.organisation());
        assertThat(responsible(college, second)).containsExactly(source.organisation(), college.organisation());
    }

    private static Map<String, Object> moved(Family family, TestCaller to) {
        Map<String, Object> row = new HashMap<>(aTransfer(family, to));
        row.put("reasonCode", "family-moved");
        return row;
    }

    @Test
    void answersEachRowForItself() {
        // Given
        Family mine = aFamilyOf(source);
        Family open = aFamilyOf(source);
        TransferFixture.sent(source, open, school);
        TestCaller elsewhere = aSpecialist();
        Family theirs = aFamilyOf(elsewhere);
        Map<String, Object> wrong = new HashMap<>(aTransfer(mine, school));
        wrong.put("reasonCode", "magic");

        // When
        Answer batch = Api.as(source)
                .post(
                        BATCHES,
                        Map.of(
                                "items",
                                List.of(
                                        wrong,
                                        aTransfer(open, school),
                                        aTransfer(theirs, school),
                                        aTransfer(mine, aSpecialist()),
                                        aTransfer(mine, school))))
                .expect(207);

        // Then
        assertThat(statuses(batch)).containsExactly(422, 409, 404, 422, 201);
        assertThat(batch.text("/items/0/problem/errors/0/pointer")).isEqualTo("/reasonCode");
        assertThat(batch.text("/items/1/problem/code")).isEqualTo("transfer-open");
        assertThat(batch.text("/items/3/problem/errors/0/pointer")).isEqualTo("/receivers/0");
    }

    @Test
    void aRowThatCannotBeReadCostsNoOther() {
        // Given
        Family one = aFamilyOf(source);
        Family two = aFamilyOf(source);
        Map<String, Object> badId = new HashMap<>(aTransfer(one, school));
        badId.put("subject", Map.of("kind", "family", "id", "nobody"));
        Map<String, Object> wrongType = new HashMap<>(aTransfer(one, school));
        wrongType.put("receivers", "school");
        Map<String, Object> unknown = new HashMap<>(aTransfer(one, school));
        unknown.put("colour", "red");
        Map<String, Object> body = Map.of(
                "items", List.of(aTransfer(one, school), badId, wrongType, unknown, "row", aTransfer(two, college)));
        UUID key = UUID.randomUUID();

        // When
        Answer batch = Api.as(source).withKey(key).post(BATCHES, body).expect(207);
        Answer again = Api.as(source).withKey(key).post(BATCHES, body).expect(207);
        Answer frame = Api.as(source).post(BATCHES, Map.of("items", List.of(badId), "colour", "red"));
        Answer none = Api.as(source).post(BATCHES, Map.of("items", "all"));

        // Then
        assertThat(statuses(batch)).containsExactly(201, 400, 400, 400, 400, 201);
        assertThat(batch.text("/items/1/problem/code")).isEqualTo("malformed-request");
        assertThat(batch.text("/items/1/problem/errors/0/pointer")).isEqualTo("/subject/id");
        assertThat(batch.text("/items/2/problem/errors/0/pointer")).isEqualTo("/receivers");
        assertThat(batch.text("/items/3/problem/errors/0/pointer")).isEqualTo("/colour");
        assertThat(statuses(again)).isEqualTo(statuses(batch));
        assertThat(again.text("/items/5/id")).isEqualTo(batch.text("/items/5/id"));
        assertProblem(frame).is(400, "malformed-request").violatesExactly("/colour unknown-field");
        assertProblem(none).is(400, "malformed-request").violatesExactly("/items wrong-type");
    }

    @Test
    void makesNoDoublesWhenItIsSentAgain() {
        // Given
        Family one = aFamilyOf(source);
        Family two = aFamilyOf(source);
        Map<String, Object> body = Map.of("items", List.of(aTransfer(one, school), aTransfer(two, college)));
        UUID key = UUID.randomUUID();
        Answer first = Api.as(source).withKey(key).post(BATCHES, body).expect(207);

        // When
        Answer again = Api.as(source).withKey(key).post(BATCHES, body).expect(207);

        // Then
        assertThat(statuses(again)).containsExactly(201, 201);
        assertThat(again.text("/items/0/id")).isEqualTo(first.text("/items/0/id"));
        assertThat(again.text("/items/1/id")).isEqualTo(first.text("/items/1/id"));
    }

    @Test
    void takesNoMoreThanTwoHundred() {
        // Given
        Map<String, Object> row = aTransfer(aFamilyOf(source), school);

        // When
        Answer tooMany = Api.as(source).post(BATCHES, Map.of("items", Collections.nCopies(201, row)));
        Answer none = Api.as(source).post(BATCHES, Map.of("items", List.of()));

        // Then
        assertProblem(tooMany).is(422, "rule-violated").violatesExactly("/items too-many");
        assertProblem(none).is(422, "rule-violated").violatesExactly("/items required");
    }

    private Family dueSoon() {
        Family family = Family.invented();
        OrganisationId by = new OrganisationId(source.organisation());
        tell(
                "registry",
                person(family.child(), by, false),
                new PersonCoreRecorded(
                        family.child(), 1, LocalDate.now().minusYears(4).plusMonths(2), "known"),
                person(family.mother(), by, false),
                family.registeredBy(source.organisation(), now()));
        return family;
    }

    private static Map<String, Object> row(UUID family, TestCaller receiver) {
        return Map.of(
                "subject",
                Map.of("kind", "family", "id", family),
                "receivers",
                List.of(receiver.organisation()),
                "reasonCode",
                "age-stage");
    }

    private void accept(String transfer) {
        String path = TRANSFERS + "/" + transfer;
        String tag = Api.as(school).get(path).expect(200).etag();
        Api.as(school).ifMatch(tag).post(path + "/acceptance").expect(200);
    }

    private static List<Integer> statuses(Answer batch) {
        return IntStream.iterate(0, index -> batch.has("/items/" + index), index -> index + 1)
                .mapToObj(index -> Integer.parseInt(batch.text("/items/" + index + "/status")))
                .toList();
    }
}
