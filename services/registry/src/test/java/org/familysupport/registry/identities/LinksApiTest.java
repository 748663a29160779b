package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesMarked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityMarkLifted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
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
@Proves("7")
class LinksApiTest {
    /** Key, turn, both records, link, their pair; and answer, events, audit together. */
    private static final Cost LINK = Cost.of("the link of two records", 6);

    private static final String LINKS = "/api/v1/identities/links";
    private static final String MARKS = "/api/v1/identities/marks";

    private final Api steward = Api.as(aSteward());
    private final TestCaller health = aSpecialist().in("health");
    private final TestCaller school = aSpecialist().in("education");
    private final Api ofHealth = Api.as(health);
    private final Api ofSchool = Api.as(school);
    private final UUID kept = enter(ofHealth);
    private final UUID linked = enter(ofSchool);

    @Test
    void theOldIdAnswersWithTheRecordThatStandsForIt() {
        // Given
        assertProblem(ofSchool.get(PEOPLE + "/" + kept)).is(404, "not-found");

        // When
        Answer link = link(kept, linked);

        // Then: whoever knew one of them knows the person, under both ids
        Answer old = ofSchool.get(PEOPLE + "/" + linked).expect(200);
        Answer present = ofSchool.get(PEOPLE + "/" + kept).expect(200);
        assertThat(old.id("/id")).isEqualTo(kept);
        assertThat(old.id("/canonicalId")).isEqualTo(kept);
        assertThat(old.header("Content-Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/" + kept));
        assertThat(present.has("/canonicalId")).isFalse();
        assertThat(present.text("/name/family")).isEqualTo(old.text("/name/family"));
        assertProblem(Api.as(aSpecialist()).get(PEOPLE + "/" + linked)).is(404, "not-found");
        assertThat(Topic.of(Topics.IDENTITIES)
                        .await(IdentitiesLinked.class, link.id())
                        .fact()
                        .linked()
                        .id())
                .isEqualTo(linked);
    }

    @Test
    void theRecordOfHelpGathersBothAndUnlinkingRestoresThemExactly() {
        // Given
        deliver(kept, 1);
        deliver(linked, 2);
        heard(ofHealth, kept, 1);
        heard(ofSchool, linked, 1);
        Answer one = ofHealth.get(PEOPLE + "/" + kept).expect(200);
        Answer other = ofSchool.get(PEOPLE + "/" + linked).expect(200);

        // When: linked, both helped further, unlinked
        Answer link = link(kept, linked);
        deliver(kept, 3);
        deliver(linked, 4);
        heard(ofHealth, kept, 4);
        heard(ofSchool, linked, 4);
        Answer ended = steward.ifMatch(link.etag())
                .post(link.location() + "/unlinking", map("reason", "Двойняшки", "neverAgain", false))
                .expect(200);

        // Then
        assertThat(days(ofHealth, kept)).containsExactly("2024-03-01", "2024-03-03");
        assertThat(days(ofSchool, linked)).containsExactly("2024-03-02", "2024-03-04");
        assertThat(withoutMoment(ofHealth.get(PEOPLE + "/" + kept).expect(200))).isEqualTo(withoutMoment(one));
        assertThat(withoutMoment(ofSchool.get(PEOPLE + "/" + linked).expect(200)))
                .isEqualTo(withoutMoment(other));
        assertProblem(ofSchool.get(PEOPLE + "/" + kept)).is(404, "not-found");
        assertProblem(ofHealth.get(PEOPLE + "/" + linked)).is(404, "not-found");
        assertThat(ended.has("/endedAt")).isTrue();
        assertThat(Topic.of(Topics.IDENTITIES)
                        .await(IdentitiesUnlinked.class, link.id())
                        .fact()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aLinkEndsOnceAndForWhoSawItsVersion() {
        // Given
        Answer link = link(kept, linked);
        String place = link.location() + "/unlinking";
        Map<String, Object> reason = map("reason", "Двойняшки", "neverAgain", false);

        // Then
        assertProblem(steward.post(place, reason)).is(428, "if-match-required");
        assertProblem(steward.ifMatch("\"7\"").post(place, reason)).is(412, "stale-version");
        steward.ifMatch(link.etag()).post(place, reason).expect(200);
        assertProblem(steward.ifMatch("\"2\"").post(place, reason)).is(409, "link-ended");
        assertThat(steward.get(LINKS + "?subject=" + linked).expect(200).json("/items"))
                .hasSize(1);
    }

    @Test
    void ofThreeThatAreOneEachStandsAloneAgain() {
        // Given
        UUID third = enter(ofSchool);
        Answer first = link(linked, third);
        Answer second = link(kept, third);
        assertThat(second.id("/linked")).isEqualTo(third);
        assertThat(ofSchool.get(PEOPLE + "/" + third).expect(200).id("/canonicalId"))
                .isEqualTo(kept);
        assertProblem(steward.post(LINKS, both(linked, kept))).is(409, "already-linked");

        // When
        unlink(first, false);

        // Then: the third stays with whom it was said to be one, and nobody else does
        assertThat(ofSchool.get(PEOPLE + "/" + third).expect(200).id("/canonicalId"))
                .isEqualTo(kept);
        assertThat(ofSchool.get(PEOPLE + "/" + linked).expect(200).has("/canonicalId"))
                .isFalse();
        assertProblem(ofHealth.get(PEOPLE + "/" + linked)).is(404, "not-found");
        unlink(second, false);
        assertThat(ofSchool.get(PEOPLE + "/" + third).expect(200).has("/canonicalId"))
                .isFalse();
    }

    @Test
    void theEndOfTheLastLinkLeavesTheEarlierOneAsItWas() {
        // Given
        UUID third = enter(ofSchool);
        link(linked, third);
        Answer last = link(kept, third);

        // When
        unlink(last, false);

        // Then
        assertThat(ofSchool.get(PEOPLE + "/" + third).expect(200).id("/canonicalId"))
                .isEqualTo(linked);
        assertThat(ofSchool.get(PEOPLE + "/" + linked).expect(200).has("/canonicalId"))
                .isFalse();
        assertProblem(ofSchool.get(PEOPLE + "/" + kept)).is(404, "not-found");
    }

    @Test
    void theEndOfTheLinkInTheMiddleOfFourPartsThemInTwoAndTwo() {
        // Given
        UUID third = enter(ofSchool);
        UUID fourth = enter(ofSchool);
        link(kept, linked);
        link(third, fourth);
        Answer middle = link(fourth, linked);
        assertThat(ofSchool.get(PEOPLE + "/" + kept).expect(200).id("/canonicalId"))
                .isEqualTo(third);

        // When
        unlink(middle, true);

        // Then
        assertThat(ofSchool.get(PEOPLE + "/" + linked).expect(200).id("/canonicalId"))
                .isEqualTo(kept);
        assertThat(ofSchool.get(PEOPLE + "/" + fourth).expect(200).id("/canonicalId"))
                .isEqualTo(third);
        assertProblem(steward.post(LINKS, both(kept, third))).is(409, "marked-as-two");
    }

    @Test
    void aChildWhoseRecordsAreLinkedIsKnownByTheNumbersOfBoth() {
        // Given
        String number = UUID.randomUUID().toString();
        String snils = snils();
        Map<String, Object> byClient = map("system", "agency-client-id", "value", number);
        Map<String, Object> bySnils = map("system", "snils", "value", snils);
        Map<String, Object> child = with(person("Варвара"), "identifiers", List.of(byClient));
        UUID ofTheSchool = ofSchool.post(PEOPLE, child).expect(201).id();
        UUID withSnils = ofHealth.post(PEOPLE, with(person("Варвара"), "identifiers", List.of(bySnils)))
                .expect(201)
                .id();
        Map<String, Object> again = with(child, "identifiers", List.of(byClient, bySnils));
        assertProblem(ofSchool.post(PEOPLE, again)).is(409, "person-exists");

        // When
        Answer link = link(withSnils, ofTheSchool);

        // Then
        assertThat(ofSchool.post(PEOPLE, again).expect(200).id("/id")).isEqualTo(withSnils);
        unlink(link, false);
        assertProblem(ofSchool.post(PEOPLE, again)).is(409, "person-exists");
    }

    @Test
    void eachVersionOfAMarkIsAFact() {
        // Given
        Answer mark = steward.post(MARKS, map("kind", "person", "one", kept, "other", linked, "reason", "Двойняшки"))
                .expect(201);

        // When
        steward.ifMatch(mark.etag())
                .post(mark.location() + "/lifting", map("reason", "Ошибка"))
                .expect(200);

        // Then
        Topic topic = Topic.of(Topics.IDENTITIES);
        assertThat(topic.await(IdentitiesMarked.class, mark.id()).fact().version())
                .isEqualTo(1);
        assertThat(topic.await(IdentityMarkLifted.class, mark.id()).fact().version())
                .isEqualTo(2);
    }

    @Test
    void whoWasMarkedIsNeverLinkedAgainNotEvenThroughAThird() {
        // Given
        unlink(link(kept, linked), true);
        UUID third = enter(ofHealth);
        link(kept, third);

        // Then
        assertProblem(steward.post(LINKS, both(kept, linked))).is(409, "marked-as-two");
        assertProblem(steward.post(LINKS, both(linked, third))).is(409, "marked-as-two");
    }

    @Test
    void aMarkIsLiftedByWhoSawIt() {
        // Given
        Map<String, Object> two = map("kind", "person", "one", kept, "other", linked, "reason", "Двойняшки");
        Answer mark = steward.post(MARKS, two).expect(201);
        assertProblem(steward.post(MARKS, two)).is(409, "marked-already");

        // When
        steward.ifMatch(mark.etag())
                .post(mark.location() + "/lifting", map("reason", "Ошибка"))
                .expect(200);

        // Then
        link(kept, linked);
        assertProblem(steward.ifMatch("\"2\"").post(mark.location() + "/lifting", map("reason", "Ошибка")))
                .is(409, "mark-lifted");
    }

    @Test
    void aLinkOpensNoAddressThatWasHidden() {
        // Given
        UUID hidden = ofSchool.post(PEOPLE, with(person("Варвара"), "residence", map("address", "Тайная, 1")))
                .expect(201)
                .id();
        ofSchool.ifMatch("\"1\"")
                .post(PEOPLE + "/" + hidden + "/address-confidentiality", map("confidential", true))
                .expect(200);

        // When
        link(hidden, kept);

        // Then
        assertThat(ofHealth.get(PEOPLE + "/" + kept).expect(200).body()).doesNotContain("Тайная");
        assertThat(ofSchool.get(PEOPLE + "/" + hidden).expect(200).body()).contains("Тайная");
    }

    @Test
    void aLinkedRecordIsNotChangedButTheOneThatStandsForIt() {
        // Given
        link(kept, linked);

        // When
        Answer refused = ofSchool.ifMatch("\"1\"").post(PEOPLE + "/" + linked + "/corrections", map("sex", "male"));

        // Then
        assertProblem(refused).is(409, "person-linked");
        assertThat(refused.id("/canonicalId")).isEqualTo(kept);
    }

    @Test
    void whoAnswersForTheLinkedRecordGoesOnWithTheOneThatStandsForIt() {
        // Given
        link(kept, linked);

        // When
        Answer read = ofSchool.get(PEOPLE + "/" + kept).expect(200);

        // Then
        ofSchool.ifMatch(read.etag())
                .post(PEOPLE + "/" + kept + "/corrections", map("sex", "male"))
                .expect(200);
    }

    @Test
    void onlyAStewardDecidesAndOnlyAboutRecordsThatAreThere() {
        // When
        Answer specialist = ofHealth.post(LINKS, both(kept, linked));
        Answer nobody = steward.post(LINKS, both(UUID.randomUUID(), UUID.randomUUID()));
        Answer itself = steward.post(LINKS, both(kept, kept));

        // Then
        assertProblem(specialist).is(403, "forbidden");
        assertProblem(nobody)
                .is(422, "rule-violated")
                .violatesExactly("/kept unknown-reference", "/linked unknown-reference");
        assertProblem(itself).is(422, "rule-violated").violatesExactly("/linked not-allowed");
    }

    @Test
    void ofManyWhoLinkTheSameTwoAtOnceOneSucceeds() throws Exception {
        // When
        List<Answer> answers =
                org.familysupport.registry.InventedRequests.atOnce(16, () -> steward.post(LINKS, both(kept, linked)));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(15);
    }

    @Test
    @Proves("79")
    void linkingCostsFewStatements() {
        // Given
        Waiting.untilAllAreCompared();

        // When
        StatementCount linking = Statements.during(() -> link(kept, linked));

        // Then
        linking.mustCost(LINK);
    }

    private static UUID enter(Api api) {
        return api.post(PEOPLE, person("Варвара")).expect(201).id();
    }

    private Answer link(UUID one, UUID other) {
        return steward.post(LINKS, both(one, other)).expect(201);
    }

    private void unlink(Answer link, boolean never) {
        steward.ifMatch(link.etag())
                .post(link.location() + "/unlinking", map("reason", "Двойняшки", "neverAgain", never))
                .expect(200);
    }

    private static Map<String, Object> both(UUID one, UUID other) {
        return map("kind", "person", "kept", one, "linked", other, "reason", "Один ребёнок");
    }

    private static void deliver(UUID person, int day) {
        Publisher.tell(
                "delivery",
                new DeliveryRecorded(
                        DeliveryId.next(),
                        1,
                        OrganisationId.next(),
                        null,
                        List.of(new Recipient(new PersonId(person), "child", null)),
                        "speech-therapy",
                        "home-help",
                        LocalDate.of(2024, 3, day),
                        "home",
                        "in-person",
                        null,
                        null,
                        null,
                        null));
    }

    private static void heard(Api api, UUID person, int many) {
        await().until(() -> days(api, person).size() == many);
    }

    private static List<String> days(Api api, UUID person) {
        return api.get(PEOPLE + "/" + person + "/record?kind=delivery")
                .expect(200)
                .json("/items")
                .findValuesAsText("day");
    }

    private static String withoutMoment(Answer answer) {
        return answer.body().replace(answer.text("/asOf"), "");
    }
}
