package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** A family on record twice, with two agencies. */
@ComponentTest
@Proves("7")
class LinkedFamiliesApiTest {
    private static final String LINKS = "/api/v1/identities/links";

    private static final String ELSEWHERE = "50640101";
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 1);

    private final Api steward = Api.as(aSteward());
    private final Api ofHealth = Api.as(aSpecialist().in("health"));
    private final Api ofSchool = Api.as(aSpecialist().in("education"));
    private final UUID kept = ofHealth.post(FAMILIES, family()).expect(201).id();
    private final UUID linked = ofSchool.post(FAMILIES, family()).expect(201).id();

    @Test
    void theOldIdAnswersWithTheFamilyThatStandsForItUntilTheLinkEnds() {
        // Given
        Answer before = ofSchool.get(FAMILIES + "/" + linked).expect(200);
        assertProblem(ofSchool.get(FAMILIES + "/" + kept)).is(404, "not-found");

        // When
        Answer link = link();

        // Then: whoever knew one of them knows the family, under both ids
        Answer old = ofSchool.get(FAMILIES + "/" + linked).expect(200);
        assertThat(old.id("/id")).isEqualTo(kept);
        assertThat(old.id("/canonicalId")).isEqualTo(kept);
        assertThat(old.header("Content-Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/" + kept));
        assertThat(ofSchool.get(FAMILIES + "/" + kept).expect(200).has("/canonicalId"))
                .isFalse();
        ofHealth.get(FAMILIES + "/" + linked).expect(200);
        ofSchool.get(FAMILIES + "/" + kept + "/record").expect(200);
        assertProblem(Api.as(aSpecialist()).get(FAMILIES + "/" + linked)).is(404, "not-found");

        unlink(link);
        Answer after = ofSchool.get(FAMILIES + "/" + linked).expect(200);
        assertThat(after.body().replace(after.text("/asOf"), ""))
                .isEqualTo(before.body().replace(before.text("/asOf"), ""));
        assertProblem(ofSchool.get(FAMILIES + "/" + kept)).is(404, "not-found");
        assertProblem(ofHealth.get(FAMILIES + "/" + linked)).is(404, "not-found");
    }

    @Test
    void aLinkedFamilyIsNotChangedButTheOneThatStandsForIt() {
        // Given
        link();

        // When
        Answer refused =
                ofSchool.ifMatch("\"1\"").post(FAMILIES + "/" + linked + "/members", newMember("father", "Илья"));

        // Then
        assertProblem(refused).is(409, "family-linked");
        assertThat(refused.id("/canonicalId")).isEqualTo(kept);
        ofSchool.ifMatch(ofSchool.get(FAMILIES + "/" + kept).expect(200).etag())
                .post(FAMILIES + "/" + kept + "/members", newMember("father", "Илья"))
                .expect(200);
    }

    @Test
    @Proves("15")
    void aMoveIsToldOfEveryRecordOfTheFamilyAndStaysWhenTheLinkEnds() {
        // Given
        Answer link = link();

        // When
        Answer moved = moves("\"1\"", "2024-02-01").expect(200);
        unlink(link);

        // Then
        assertThat(moved.text("/territory")).isEqualTo(ELSEWHERE);
        assertThat(told(kept)).isEqualTo(new FamilyMoved(new FamilyId(kept), 2, ELSEWHERE, FIRST_DAY));
        assertThat(told(linked)).isEqualTo(new FamilyMoved(new FamilyId(linked), 2, ELSEWHERE, FIRST_DAY));
        Answer apart = ofSchool.get(FAMILIES + "/" + linked).expect(200);
        assertThat(apart.id("/id")).isEqualTo(linked);
        assertThat(apart.text("/territory")).isEqualTo(ELSEWHERE);
        assertThat(apart.json("/residences")).hasSize(2);
    }

    @Test
    @Proves("15")
    void aRecordThatIsLinkedAfterAMoveComesAfterWhenTheSameIsSaidAgain() {
        // Given
        moves("\"1\"", "2024-02-01").expect(200);
        link();

        // When
        Answer again = moves("\"2\"", "2024-02-01").expect(200);
        Answer oncemore = moves("\"2\"", "2024-02-01").expect(200);

        // Then
        assertThat(again.etag()).isEqualTo("\"2\"");
        assertThat(oncemore.etag()).isEqualTo("\"2\"");
        assertThat(told(linked)).isEqualTo(new FamilyMoved(new FamilyId(linked), 2, ELSEWHERE, FIRST_DAY));
        assertFacts(Topic.of(Topics.FAMILIES).about(linked)).are(FamilyRegistered.class, FamilyMoved.class);
        assertFacts(Topic.of(Topics.FAMILIES).about(kept)).are(FamilyRegistered.class, FamilyMoved.class);
    }

    @Test
    @Proves("15")
    void aMoveFollowsTheResidencesOfAllRecords() {
        // Given
        ofSchool.ifMatch("\"1\"")
                .post(FAMILIES + "/" + linked + "/residences", map("territory", "50740000", "from", "2024-03-01"))
                .expect(200);
        link();

        // When
        Answer refused = moves("\"1\"", "2024-02-01");
        Answer later = moves("\"1\"", "2024-04-01");

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/from out-of-range");
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void afterAUnionBothIdsAnswerWithTheFamilyThatStaysThoughAllLivedInTheLinkedRecord() {
        // Given
        Answer empty = ofHealth.post(FAMILIES, family()).expect(201);
        leaveAll(empty);
        Answer seen = ofHealth.get(empty.location()).expect(200);
        steward.post(LINKS, map("kind", "family", "kept", empty.id(), "linked", linked, "reason", "Одна семья"))
                .expect(201);

        // When
        Answer united = ofHealth.ifMatch(seen.etag())
                .post(empty.location() + "/unions", map("to", kept, "toVersion", 1, "on", "2024-06-01"))
                .expect(200);

        // Then: nothing is told of the record in which nobody lived
        assertThat(united.etag()).isEqualTo(seen.etag());
        assertThat(ofHealth.get(empty.location()).expect(200).id("/id")).isEqualTo(kept);
        assertThat(ofHealth.get(FAMILIES + "/" + linked).expect(200).id("/id")).isEqualTo(kept);
        assertThat(ofHealth.get(empty.location() + "?asOf=2022-01-01")
                        .expect(200)
                        .id("/id"))
                .isEqualTo(empty.id());
        ofHealth.ifMatch(seen.etag())
                .post(empty.location() + "/members", newMember("caregiver", "Ольга"))
                .expect(200);
        assertThat(ofHealth.get(empty.location()).expect(200).id("/id")).isEqualTo(empty.id());
    }

    private void leaveAll(Answer family) {
        int version = 1;
        for (String role : List.of("mother", "child")) {
            ofHealth.ifMatch("\"" + version++ + "\"")
                    .post(family.location() + "/departures", map("person", member(family, role), "to", "2023-05-31"))
                    .expect(200);
        }
    }

    private Answer moves(String version, String day) {
        return ofHealth.ifMatch(version)
                .post(FAMILIES + "/" + kept + "/residences", map("territory", ELSEWHERE, "from", day));
    }

    private static FamilyMoved told(UUID family) {
        return Topic.of(Topics.FAMILIES).await(FamilyMoved.class, family).fact();
    }

    private Answer link() {
        return steward.post(LINKS, map("kind", "family", "kept", kept, "linked", linked, "reason", "Одна семья"))
                .expect(201);
    }

    private void unlink(Answer link) {
        steward.ifMatch(link.etag())
                .post(link.location() + "/unlinking", map("reason", "Разные семьи", "neverAgain", false))
                .expect(200);
    }
}
