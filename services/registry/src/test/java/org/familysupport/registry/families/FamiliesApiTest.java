package org.familysupport.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.grantByReferral;
import static org.familysupport.registry.InventedRequests.identified;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.snils;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class FamiliesApiTest {
    private final TestCaller caller = aSpecialist();
    private final Api api = Api.as(caller);

    @Test
    @Proves("2")
    void entersAFamilyWithNewMembersAndAnnouncesItOnce() {
        // When
        Answer entered = api.post(FAMILIES, family()).expect(201);

        // Then
        Answer read = api.get(entered.location()).expect(200);
        assertThat(roles(read)).containsExactlyInAnyOrder("mother", "child");
        assertThat(read.id("/responsibleOrganisation")).isEqualTo(caller.organisation());
        Topic.of(Topics.FAMILIES).await(FamilyRegistered.class, entered.id());
        assertFacts(Topic.of(Topics.FAMILIES).about(entered.id()))
                .are(FamilyRegistered.class)
                .wereDoneBy(caller);
        api.get(PEOPLE + "/" + read.text("/members/0/person")).expect(200);
    }

    @Test
    @Proves("2")
    @Proves("5")
    void aFamilyWithNoChildYetIsAFamily() {
        // When
        Answer empty = api.post(FAMILIES, with(family(), "members", List.of())).expect(201);
        Answer expecting = api.post(FAMILIES, family(newMember("expectant-mother", "Анна")))
                .expect(201);

        // Then
        assertThat(empty.etag()).isEqualTo("\"1\"");
        assertThat(roles(expecting)).containsExactly("expectant-mother");
    }

    @Test
    @Proves("2")
    void readsTheFamilyOfTheDayBeforeAndOfTheDayOfAMove() {
        // Given
        Answer entered =
                api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
        String child = entered.text("/members/0/person");
        Answer left = api.ifMatch(entered.etag())
                .post(entered.location() + "/departures", map("person", child, "to", "2021-09-30"))
                .expect(200);

        // When
        Answer moved = api.ifMatch(left.etag())
                .post(entered.location() + "/members", with(newMember("father", "Илья"), "from", "2021-10-01"))
                .expect(200);

        // Then
        assertThat(roles(moved)).containsExactly("father");
        assertThat(rolesOn(entered, "2020-12-31")).isEmpty();
        assertThat(rolesOn(entered, "2021-09-30")).containsExactly("child");
        assertThat(rolesOn(entered, "2021-10-01")).containsExactly("father");
        Topic.of(Topics.FAMILIES).await(MemberJoined.class, entered.id());
        assertFacts(Topic.of(Topics.FAMILIES).about(entered.id()))
                .are(FamilyRegistered.class, MemberLeft.class, MemberJoined.class);
    }

    @Test
    @Proves("3")
    void keepsTheRelationAndTheDocumentItRestsOn() {
        // Given
        Map<String, Object> guardian =
                with(newMember("guardian", "Ольга"), "basis", map("kind", "law", "reference", "№ 12 от 03.02.2021"));

        // When
        Answer entered = api.post(FAMILIES, family(guardian)).expect(201);

        // Then
        Answer read = api.get(entered.location()).expect(200);
        assertThat(read.text("/members/0/role")).isEqualTo("guardian");
        assertThat(read.text("/members/0/from")).isEqualTo("2021-01-01");
        assertThat(read.text("/members/0/basis/reference")).isEqualTo("№ 12 от 03.02.2021");
    }

    @Test
    void theSameNumberAgainIsTheSameFamily() {
        // Given
        Map<String, Object> body = with(family(), "reference", "2021/17");
        Answer first = api.post(FAMILIES, body).expect(201);

        // When
        Answer second = api.post(FAMILIES, body).expect(200);

        // Then
        assertThat(second.id("/id")).isEqualTo(first.id());
        assertThat(second.text("/reference")).isEqualTo("2021/17");
        Api.as(aSpecialist()).post(FAMILIES, body).expect(201);
    }

    @Test
    @Proves("78")
    void theSameRequestManyTimesAtOnceHasOneEffect() throws Exception {
        // Given
        Api keyed = api.withKey(UUID.randomUUID());
        Map<String, Object> body = family();

        // When
        List<Answer> answers = atOnce(20, () -> keyed.post(FAMILIES, body));

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertProblem(answer).is(409, "key-in-progress"));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Answer::id))
                .isNotEmpty()
                .containsOnly(keyed.post(FAMILIES, body).expect(201).id());
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from families where created_by_organisation = ?",
                                caller.organisation()))
                .isEqualTo(1);
    }

    @Test
    @Proves("78")
    void refusesAKeyForAnotherRequestAndARequestWithoutKey() {
        // Given
        Api keyed = api.withKey(UUID.randomUUID());
        keyed.post(FAMILIES, family()).expect(201);

        // When
        Answer reused = keyed.post(FAMILIES, family(newMember("father", "Илья")));
        Answer without = api.withoutKey().post(FAMILIES, family());
        Answer wrong = api.header("Idempotency-Key", "once").post(FAMILIES, family());

        // Then
        assertProblem(reused).is(422, "key-reused");
        assertProblem(without).is(400, "idempotency-key-required").violatesExactly("header/Idempotency-Key required");
        assertProblem(wrong).is(400, "malformed-request").violatesExactly("header/Idempotency-Key format");
    }

    @Test
    @Proves("78")
    void refusesAChangeOfAVersionThatIsNoMore() {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);
        String members = entered.location() + "/members";
        api.ifMatch(entered.etag()).post(members, newMember("father", "Илья")).expect(200);

        // When
        Answer stale = api.ifMatch(entered.etag()).post(members, newMember("caregiver", "Ольга"));
        Answer blind = api.post(members, newMember("caregiver", "Ольга"));
        Answer weak = api.ifMatch("W/\"2\"").post(members, newMember("caregiver", "Ольга"));

        // Then
        assertProblem(stale).is(412, "stale-version").has("/currentVersion", 2);
        assertProblem(blind).is(428, "if-match-required");
        assertProblem(weak).is(400, "malformed-request").violatesExactly("header/If-Match format");
    }

    @Test
    @Proves("78")
    void ofManyChangesOfOneVersionOneSucceeds() throws Exception {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);

        // When
        List<Answer> answers = atOnce(
                10,
                () -> api.ifMatch(entered.etag())
                        .post(entered.location() + "/members", newMember("caregiver", "Ольга")));

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(9);
    }

    @Test
    void refusesAMemberWhoIsThereAndADepartureOfWhoIsNot() {
        // Given
        Answer entered =
                api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
        Map<String, Object> again =
                map("person", entered.text("/members/0/person"), "role", "child", "from", "2022-01-01");
        Api seen = api.ifMatch(entered.etag());

        // When
        Answer joining = seen.post(entered.location() + "/members", again);
        Answer leaving =
                seen.post(entered.location() + "/departures", map("person", UUID.randomUUID(), "to", "2022-01-01"));
        Answer early = seen.post(
                entered.location() + "/departures", with(map("person", again.get("person")), "to", "2020-12-31"));

        // Then
        assertProblem(joining).is(409, "already-a-member");
        assertProblem(leaving).is(409, "not-a-member");
        assertProblem(early).is(422, "left-before-joining");
    }

    @Test
    void refusesAReturnBeforeTheDeparture() {
        // Given
        Answer entered =
                api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
        String child = entered.text("/members/0/person");
        Answer left = api.ifMatch(entered.etag())
                .post(entered.location() + "/departures", map("person", child, "to", "2031-09-30"))
                .expect(200);

        // When
        Answer back = api.ifMatch(left.etag())
                .post(entered.location() + "/members", map("person", child, "role", "father", "from", "2031-09-30"));

        // Then
        assertProblem(back).is(409, "already-a-member");
    }

    @Test
    void refusesOnePersonTwiceInAFamily() {
        // Given
        Object person = api.post(PEOPLE, person("Варвара")).expect(201).id();
        Map<String, Object> member = map("person", person, "role", "child", "from", "2021-01-01");

        // When
        Answer refused = api.post(FAMILIES, family(member, with(member, "role", "mother")));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/members/1/person repeated");
    }

    @Test
    void refusesMembersWhomTheCallerDoesNotKnow() {
        // Given
        Object stranger =
                Api.as(aSpecialist()).post(PEOPLE, person("Чужая")).expect(201).id();

        // When
        Answer present = api.post(FAMILIES, family(map("person", stranger, "role", "child", "from", "2021-01-01")));
        Answer absent =
                api.post(FAMILIES, family(map("person", UUID.randomUUID(), "role", "child", "from", "2021-01-01")));

        // Then
        assertProblem(present).is(422, "rule-violated").violatesExactly("/members unknown-reference");
        assertThat(withoutTrace(present)).isEqualTo(withoutTrace(absent));
    }

    @Test
    void aTakenNumberOfAMemberLeavesNothingBehind() {
        // Given
        String snils = snils();
        api.post(PEOPLE, identified("Варвара", "snils", snils)).expect(201);
        Map<String, Object> member =
                map("newPerson", identified("Другая", "snils", snils), "role", "child", "from", "2021-01-01");

        // When
        Answer refused = api.post(FAMILIES, family(newMember("mother", "Анна"), member));

        // Then
        assertProblem(refused).is(409, "person-exists").keepsToItself(snils);
        assertThat(Database.asOwner()
                        .number("select count(*) from people where created_by_organisation = ?", caller.organisation()))
                .isEqualTo(1);
    }

    @Test
    @Proves("11")
    void aStrangerCannotTellAFamilyFromNone() {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);
        Api stranger = Api.as(aSpecialist());

        // When
        Answer present = stranger.get(entered.location());
        Answer absent = stranger.get(FAMILIES + "/" + UUID.randomUUID());
        Answer joining = stranger.ifMatch("\"1\"").post(entered.location() + "/members", newMember("child", "Варвара"));

        // Then
        assertProblem(present).is(404, "not-found");
        assertThat(withoutTrace(present)).isEqualTo(withoutTrace(absent)).isEqualTo(withoutTrace(joining));
    }

    @Test
    @Proves("11")
    void aReferralOpensToReadAndThenToChange() {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);
        TestCaller other = aSpecialist();
        grantByReferral(SubjectRef.family(entered.id()), other, "preview");
        Api theirs = Api.as(other).ifMatch("\"1\"");
        Answer preview = theirs.get(entered.location()).expect(200);
        Answer early = theirs.post(entered.location() + "/members", newMember("child", "Варвара"));

        // When
        grantByReferral(SubjectRef.family(entered.id()), other, "full");
        Answer joined = theirs.post(entered.location() + "/members", newMember("child", "Варвара"));

        // Then
        assertThat(preview.text("/redactedFields/0")).isEqualTo("members.basis");
        assertProblem(early).is(403, "forbidden");
        assertThat(joined.expect(200).etag()).isEqualTo("\"2\"");
    }

    @Test
    @Proves("12")
    void anEntryLeavesATraceOfEveryone() {
        // When
        Answer entered = api.post(FAMILIES, family()).expect(201);

        // Then
        assertThat(Database.asOwner().number("select count(*) from audit where object = ?", entered.id()))
                .isEqualTo(1);
    }

    @Test
    void aLargeFamilyCostsNoMoreStatementsThanASmallOne() {
        // Given
        Answer small = api.post(FAMILIES, family()).expect(201);
        Map<String, Object> body = family();
        List<Map<String, Object>> members = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            members.add(newMember("child", "Ребёнок " + number));
        }
        body.put("members", members);
        Answer large = api.post(FAMILIES, body).expect(201);
        api.get(small.location()).expect(200);

        // When
        StatementCount ofSmall =
                Statements.during(() -> api.get(small.location()).expect(200));
        StatementCount ofLarge =
                Statements.during(() -> api.get(large.location()).expect(200));

        // Then
        assertThat(ofLarge.without("record_", "responsibilities ").acts())
                .as("%s", ofLarge)
                .isLessThanOrEqualTo(
                        ofSmall.without("record_", "responsibilities ").acts());
    }

    private List<String> rolesOn(Answer entered, String day) {
        return roles(api.get(entered.location() + "?asOf=" + day).expect(200));
    }

    private static List<String> roles(Answer family) {
        List<String> roles = new ArrayList<>();
        for (JsonNode member : family.json("/members")) {
            roles.add(member.path("role").asText());
        }
        return roles;
    }
}
