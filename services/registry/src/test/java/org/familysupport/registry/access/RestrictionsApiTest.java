package org.familysupport.registry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.ORGANISATIONS;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.SEARCHES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.organisation;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.search;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aRepresentative;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.restrictions.RestrictionLifted;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Who is hidden in a compartment cannot be noticed by anybody but its team (domain row 10). */
@ComponentTest
@Proves("10")
class RestrictionsApiTest {
    private final TestCaller owner = aSpecialist().withRoles("specialist", "case-curator");
    private final TestCaller reader = aSpecialist();
    private final Api api = Api.as(owner);
    private final Api other = Api.as(reader);
    private final String snils = snils();
    private final Answer family = api.post(
                    FAMILIES,
                    family(
                            newMember("mother", "Анна"),
                            with(newMember("child", "Варвара"), "newPerson", identified("Варвара", "snils", snils))))
            .expect(201);
    private final String place = family.location();
    private final String child = member(family, "child").toString();
    private final String person = PEOPLE + "/" + child;

    @Test
    void aHiddenChildIsAMissByteForByteWhateverIsAsked() {
        // Given
        grantByReferral(SubjectRef.family(family.id()), reader, "full");
        other.get(person).expect(200);

        // When
        Answer placed = api.post(person + "/restrictions", restriction()).expect(201);

        // Then
        String missing = PEOPLE + "/" + UUID.randomUUID();
        for (String part : List.of("", "/record", "/restrictions", "/accesses")) {
            Answer hidden = other.get(person + part);
            assertProblem(hidden).is(404, "not-found");
            assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(other.get(missing + part)));
        }
        assertProblem(other.get(placed.location())).is(404, "not-found");
        assertProblem(Api.as(reader.withRoles("service-head")).post(person + "/restrictions", restriction()))
                .is(404, "not-found");
        assertThat(withoutTrace(other.post(SEARCHES, search("snils", snils))))
                .isEqualTo(withoutTrace(other.post(SEARCHES, search("snils", snils()))));
        assertThat(other.get(place).expect(200).body()).doesNotContain(child);
        assertThat(other.get(place).json("/members")).hasSize(1);
        assertThat(api.get(place).json("/members")).hasSize(2);
        api.get(person).expect(200);
    }

    @Test
    void writesAboutAHiddenChildAreThoseAboutNobody() {
        // Given
        grantByReferral(SubjectRef.family(family.id()), reader, "full");
        api.post(person + "/restrictions", restriction()).expect(201);
        Answer own = other.post(FAMILIES, family()).expect(201);

        // When
        Answer joining = other.ifMatch("\"1\"")
                .post(own.location() + "/members", map("person", child, "role", "child", "from", "2021-03-01"));
        Answer made = other.ifMatch("\"1\"")
                .post(
                        own.location() + "/members",
                        map("person", UUID.randomUUID().toString(), "role", "child", "from", "2021-03-01"));
        Answer taken = other.post(PEOPLE, identified("Варвара", "snils", snils));

        // Then
        assertThat(withoutTrace(joining)).isEqualTo(withoutTrace(made));
        assertProblem(taken).is(409, "person-exists").keepsToItself(child);
    }

    @Test
    void aHiddenFamilyIsAMissAndItsMembersAreNotReachedThroughIt() {
        // Given
        grantByReferral(SubjectRef.family(family.id()), reader, "full");
        Answer placed = api.post(place + "/restrictions", with(restriction(), "team", List.of(inTheDirectory())))
                .expect(201);

        // Then
        for (String part : List.of("", "/record", "/restrictions", "/accesses")) {
            assertThat(withoutTrace(other.get(place + part)))
                    .isEqualTo(withoutTrace(other.get(FAMILIES + "/" + UUID.randomUUID() + part)));
        }
        assertProblem(other.get(person)).is(404, "not-found");
        assertProblem(other.ifMatch("\"1\"").post(place + "/members", newMember("father", "Илья")))
                .is(404, "not-found");
        assertThat(placed.json("/team")).hasSize(2);
        assertThat(placed.text("/team/0")).isEqualTo(owner.organisation().toString());
    }

    @Test
    void whoLivesInAHiddenFamilyIsHiddenToWhateverElseLetsSomebodyKnowIt() {
        // Given
        Answer lone = other.post(PEOPLE, person("Глеб")).expect(201);
        grantByReferral(SubjectRef.person(UUID.fromString(child)), reader, "full");
        grantByReferral(SubjectRef.person(lone.id()), owner, "full");
        other.get(person).expect(200);

        // When
        Answer placed = api.post(place + "/restrictions", restriction()).expect(201);

        // Then
        String missing = PEOPLE + "/" + UUID.randomUUID();
        for (String part : List.of("", "/record", "/restrictions", "/accesses", "/statuses")) {
            Answer hidden = other.get(person + part);
            assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(other.get(missing + part)));
        }
        api.get(person).expect(200);
        other.get(lone.location()).expect(200);
        join(lone.id());
        assertThat(withoutTrace(other.get(lone.location()))).isEqualTo(withoutTrace(other.get(missing)));
        api.get(lone.location()).expect(200);
        api.ifMatch(placed.etag()).post(placed.location() + "/lifting").expect(200);
        other.get(person).expect(200);
        other.get(lone.location()).expect(200);
    }

    /** It belongs to the family from today on. */
    private void join(UUID lone) {
        Database.asOwner()
                .execute(
                        "insert into memberships (id, family_id, person_id, role, since) values (?, ?, ?,"
                                + " 'other-adult', current_date)",
                        UUID.randomUUID(),
                        family.id(),
                        lone);
    }

    @Test
    void whatFollowsFromAHiddenChildFollowsForTheTeamAlone() {
        // Given
        String derived = place + "/derived-statuses";
        grantByReferral(SubjectRef.family(family.id()), reader, "full");
        assertThat(other.get(derived).expect(200).body()).contains("single-parent");

        // When
        api.post(person + "/restrictions", restriction()).expect(201);

        // Then
        assertThat(other.get(derived).expect(200).body()).doesNotContain("single-parent");
        assertThat(api.get(derived).expect(200).body()).contains("single-parent");
    }

    @Test
    void noEmergencyAndNoAuditOpensIt() {
        // Given
        api.post(person + "/restrictions", restriction()).expect(201);
        TestCaller doctor = aSpecialist().allowed("emergency").saying("emergency");
        Map<String, Object> request = map("reason", "violence", "text", "Вызов скорой помощи");
        Api parent = Api.as(aRepresentative(member(family, "mother")));

        // Then
        assertProblem(Api.as(doctor).post(person + "/emergency-accesses", request))
                .is(404, "not-found");
        Api.as(doctor).post(place + "/emergency-accesses", request).expect(201);
        assertProblem(Api.as(doctor).get(person)).is(404, "not-found");
        assertThat(Api.as(doctor).get(place).body()).doesNotContain(child);
        assertProblem(Api.as(anAuditor()).get(person + "/accesses")).is(404, "not-found");
        Answer log = Awaitility.await()
                .until(
                        () -> parent.get(place + "/accesses").expect(200),
                        it -> it.body().contains("families-read"));
        assertThat(log.body()).doesNotContain(child, "access-place-restriction");
        assertThat(Api.as(anAuditor())
                        .get("/api/v1/accesses?actor=" + owner.subject())
                        .expect(200)
                        .body())
                .contains("families-register")
                .doesNotContain(child, "access-place-restriction");
    }

    @Test
    @Proves("10")
    void thatThereWasACompartmentIsNotToldAfterItsEndEither() {
        // Given
        Answer placed = api.post(person + "/restrictions", restriction()).expect(201);
        api.get(person + "/restrictions").expect(200);
        api.ifMatch(placed.etag()).post(placed.location() + "/lifting").expect(200);
        Api parent = Api.as(aRepresentative(member(family, "mother")));

        // When
        Answer audited = Awaitility.await()
                .until(
                        () -> Api.as(anAuditor()).get(person + "/accesses").expect(200),
                        it -> it.body().contains("access-lift-restriction"));

        // Then
        assertThat(audited.body()).contains("access-place-restriction", "access-read-restrictions");
        assertThat(parent.get(person + "/accesses").expect(200).body())
                .contains("people-register")
                .doesNotContain("restriction");
    }

    @Test
    void theTeamSeesWhatItsRightsLetItSeeAndABodyAboveItIsNotOfIt() {
        // Given
        TestCaller team = aSpecialist().of(inTheDirectory());
        grantByReferral(SubjectRef.family(family.id()), team, "full");
        TestCaller system = anAgencySystem();
        grantByReferral(SubjectRef.family(family.id()), system, "full");

        // When
        api.post(
                        person + "/restrictions",
                        with(restriction(), "team", List.of(team.organisation().toString())))
                .expect(201);

        // Then
        Api.as(team).get(person).expect(200);
        Answer listed = Api.as(team).get(person + "/restrictions").expect(200);
        assertThat(listed.text("/items/0/compartment")).isEqualTo("adoption");
        assertProblem(Api.as(system).get(person)).is(404, "not-found");
    }

    @Test
    void aTeamIsOfOrganisationsThatTheDirectoryKnowsEachOnce() {
        // Given
        UUID known = inTheDirectory();
        List<UUID> team = List.of(UUID.randomUUID(), known, known, owner.organisation());

        // When
        Answer refused = api.post(person + "/restrictions", with(restriction(), "team", team));
        Answer ofStranger = Api.as(aSpecialist().withRoles("case-curator"))
                .post(person + "/restrictions", with(restriction(), "team", team));
        Answer mended =
                api.post(place + "/restrictions", with(restriction(), "team", List.of(known, owner.organisation())));

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly("/team/0 unknown-reference", "/team/2 repeated");
        assertProblem(ofStranger).is(404, "not-found");
        assertThat(mended.expect(201).json("/team")).hasSize(2);
    }

    @Test
    void ofSeveralTheStricterHoldsAndLiftingEndsOneAlone() {
        // Given
        TestCaller team = aSpecialist().of(inTheDirectory());
        grantByReferral(SubjectRef.family(family.id()), team, "full");
        Map<String, Object> wide =
                with(restriction(), "team", List.of(team.organisation().toString()));
        api.post(person + "/restrictions", wide).expect(201);
        Answer narrow = api.post(person + "/restrictions", with(restriction(), "compartment", "psychiatric"))
                .expect(201);
        assertProblem(Api.as(team).get(person)).is(404, "not-found");
        assertProblem(api.post(person + "/restrictions", wide)).is(409, "restriction-exists");

        // When
        Answer lifted =
                api.ifMatch(narrow.etag()).post(narrow.location() + "/lifting").expect(200);

        // Then
        assertThat(lifted.has("/liftedAt")).isTrue();
        Api.as(team).get(person).expect(200);
        assertProblem(other.get(person)).is(404, "not-found");
        assertProblem(api.ifMatch(lifted.etag()).post(narrow.location() + "/lifting"))
                .is(409, "already-lifted");
        assertProblem(api.ifMatch("\"1\"").post(narrow.location() + "/lifting")).is(412, "stale-version");
    }

    @Test
    void onlyWhoLeadsTheCaseInTheResponsibleOrganisationHides() {
        // Given
        grantByReferral(SubjectRef.family(family.id()), reader, "full");
        TestCaller helper = reader.withRoles("case-curator");

        // Then
        assertProblem(Api.as(owner.withRoles("specialist")).post(person + "/restrictions", restriction()))
                .is(403, "forbidden");
        assertProblem(Api.as(helper).post(person + "/restrictions", restriction()))
                .is(403, "forbidden");
        assertProblem(Api.as(aSpecialist().withRoles("case-curator")).post(person + "/restrictions", restriction()))
                .is(404, "not-found");
        assertProblem(api.post(person + "/restrictions", with(restriction(), "compartment", "secret")))
                .is(422, "rule-violated")
                .violates("/compartment", "unknown-code");
    }

    @Test
    void whoWasOutsideTheTeamDoesNotLearnOfItWhenItIsLifted() {
        // Given
        grantByReferral(SubjectRef.family(family.id()), reader, "full");
        Answer placed = api.post(person + "/restrictions", restriction()).expect(201);

        // When
        api.ifMatch(placed.etag()).post(placed.location() + "/lifting").expect(200);

        // Then
        other.get(person).expect(200);
        assertThat(other.get(person + "/restrictions").expect(200).json("/items"))
                .isEmpty();
        assertProblem(other.get(placed.location())).is(404, "not-found");
        assertThat(api.get(person + "/restrictions").expect(200).json("/items")).hasSize(1);
    }

    @Test
    void theCompartmentLeavesOnTheRestrictedTopicAlone() {
        // When
        Answer placed = api.post(person + "/restrictions", restriction()).expect(201);
        api.ifMatch(placed.etag()).post(placed.location() + "/lifting").expect(200);

        // Then
        Topic topic = Topic.of(Topics.RESTRICTIONS);
        RestrictionPlaced fact =
                topic.await(RestrictionPlaced.class, UUID.fromString(child)).fact();
        RestrictionLifted last =
                topic.await(RestrictionLifted.class, UUID.fromString(child)).fact();
        assertThat(fact.compartment()).isEqualTo("adoption");
        assertThat(fact.team()).extracting(it -> it.value()).containsExactly(owner.organisation());
        assertThat(last.until()).isNotNull();
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from outbox where key = ? and payload like '%adoption%'"
                                        + " and topic not like '%-restricted.v1'",
                                UUID.fromString(child)))
                .isZero();
    }

    private static UUID inTheDirectory() {
        return Api.as(aSteward())
                .post(ORGANISATIONS, organisation("Центр помощи"))
                .expect(201)
                .id();
    }

    private static Map<String, Object> restriction() {
        return map("compartment", "adoption", "basisKind", "law", "basisReference", "решение суда № 2-118/2026");
    }
}
