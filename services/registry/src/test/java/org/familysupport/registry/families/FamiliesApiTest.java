package org.familysupport.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.BATCHES;
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
import static org.familysupport.registry.InventedRequests.transfer;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class FamiliesApiTest {
    /** Family with rights and members; audit. */
    private static final Cost READ = Cost.of("a read", 2);

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
        Api.as(aSpecialist())
                .post(FAMILIES, with(family(), "reference", "2021/17"))
                .expect(201);
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
        assertProblem(leaving).is(409, "not-a-member").violatesExactly("/person unknown-reference");
        assertProblem(early).is(422, "left-before-joining").violatesExactly("/to date-order");
    }

    @Test
    void refusesAReturnBeforeTheDeparture() {
        // Given
        Answer entered =
                api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
        String child = entered.text("/members/0/person");
        Answer left = api.ifMatch(entered.etag())
                .post(entered.location() + "/departures", map("person", child, "to", "2022-09-30"))
                .expect(200);

        // When
        Answer back = api.ifMatch(left.etag())
                .post(entered.location() + "/members", map("person", child, "role", "father", "from", "2022-09-30"));

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
        assertProblem(present).is(422, "rule-violated").violatesExactly("/members/0/person unknown-reference");
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
    void aReferralOpensToReadAndNotToChange() {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);
        TestCaller other = aSpecialist();
        grantByReferral(SubjectRef.family(entered.id()), other, "preview");
        Api theirs = Api.as(other).ifMatch("\"1\"");
        Answer preview = theirs.get(entered.location()).expect(200);
        Answer early = theirs.post(entered.location() + "/members", newMember("child", "Варвара"));

        // When
        grantByReferral(SubjectRef.family(entered.id()), other, "full");
        Answer full = theirs.get(entered.location()).expect(200);
        Answer joining = theirs.post(entered.location() + "/members", newMember("child", "Варвара"));
        Answer leaving = theirs.post(
                entered.location() + "/departures", map("person", full.text("/members/0/person"), "to", "2022-01-01"));

        // Then
        assertThat(preview.json("/redactedFields").toString())
                .isEqualTo("[\"residences\",\"members.from\",\"members.to\",\"members.basis\",\"members.secondHome\"]");
        assertThat(preview.body()).doesNotContain("2021-01-01");
        assertThat(full.text("/members/0/from")).isEqualTo("2021-01-01");
        assertThat(full.json("/redactedFields")).isEmpty();
        assertProblem(early).is(403, "forbidden");
        assertProblem(joining).is(403, "forbidden");
        assertProblem(leaving).is(403, "forbidden");
    }

    @Test
    @Proves("11")
    void aPreviewShowsTheMembersOfTodayOnly() {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);
        TestCaller other = aSpecialist();
        grantByReferral(SubjectRef.family(entered.id()), other, "preview");

        // When
        Answer preview = Api.as(other).get(entered.location() + "?asOf=2020-12-31");

        // Then
        assertThat(roles(preview.expect(200))).hasSize(2);
        assertThat(preview.text("/membersOn")).isNotEqualTo("2020-12-31");
    }

    @Test
    @Proves("11")
    void whoServesAChildByAReferralCannotTakeItIntoAFamilyOfItsOwn() {
        // Given
        Answer entered =
                api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
        TestCaller other = aSpecialist();
        grantByReferral(SubjectRef.family(entered.id()), other, "full");
        Map<String, Object> child =
                map("person", entered.text("/members/0/person"), "role", "child", "from", "2022-01-01");
        Answer own = Api.as(other).post(FAMILIES, family()).expect(201);

        // When
        Answer entering = Api.as(other).post(FAMILIES, family(child));
        Answer joining = Api.as(other).ifMatch(own.etag()).post(own.location() + "/members", child);
        Answer caring = api.post(FAMILIES, family(with(child, "secondHome", true), newMember("foster-parent", "Илья")));

        // Then
        assertProblem(entering).is(422, "rule-violated").violatesExactly("/members/0/person unknown-reference");
        assertProblem(joining).is(422, "rule-violated").violatesExactly("/person unknown-reference");
        assertThat(caring.expect(201).body()).contains("\"secondHome\":true");
        assertThat(entered.body()).doesNotContain("\"secondHome\"");
    }

    @Test
    @Proves("11")
    void whoHandedAFamilyOverCannotTakeAChildBackByItsNumber() {
        // Given
        Map<String, Object> child = map(
                "newPerson", identified("Варвара", "agency-client-id", "17/9"), "role", "child", "from", "2021-01-01");
        Answer entered = api.post(FAMILIES, family(child)).expect(201);
        UUID person = entered.id("/members/0/person");
        assertThat(api.post(FAMILIES, family(with(child, "secondHome", true)))
                        .expect(201)
                        .id("/members/0/person"))
                .isEqualTo(person);
        TestCaller next = aSpecialist();
        transfer(SubjectRef.family(entered.id()), caller, next);
        String second = Database.asOwner()
                .rows("select family_id from memberships where person_id = ? and family_id <> ?", person, entered.id())
                .getFirst()
                .text("family_id");
        transfer(SubjectRef.family(UUID.fromString(second)), caller, next);

        // When
        Answer again = api.post(FAMILIES, family(child));
        Answer alone = api.post(PEOPLE, identified("Варвара", "agency-client-id", "17/9"));

        // Then
        assertProblem(again).is(409, "person-exists");
        assertProblem(alone).is(409, "person-exists");
        assertThat(api.get(PEOPLE + "/" + person).expect(200).id("/responsibleOrganisation"))
                .isEqualTo(next.organisation());
    }

    @Test
    @Proves("11")
    void toBeToldOfAPersonByItsNumberGivesNoRightThatOutlivesATransfer() {
        // Given
        Map<String, Object> person = identified("Варвара", "agency-client-id", "17/8");
        Answer entered = api.post(FAMILIES, family(map("newPerson", person, "role", "child", "from", "2021-01-01")))
                .expect(201);
        api.post(PEOPLE, person).expect(200);

        // When
        transfer(SubjectRef.family(entered.id()), caller, aSpecialist());

        // Then
        Map<String, Object> child =
                map("person", entered.text("/members/0/person"), "role", "child", "from", "2022-01-01");
        assertProblem(api.post(FAMILIES, family(child))).is(422, "rule-violated");
        assertThat(Database.asOwner()
                        .number("select count(*) from grants where subject_id = ?", entered.id("/members/0/person")))
                .isZero();
    }

    @Test
    @Proves("2")
    void whoLeftItsOnlyFamilyStaysKnownToWhoIsResponsibleForThatFamily() {
        // Given
        Answer entered =
                api.post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);
        TestCaller other = aSpecialist();
        grantByReferral(SubjectRef.family(entered.id()), other, "full");
        String child = entered.text("/members/0/person");

        // When
        Answer left = api.ifMatch(entered.etag())
                .post(entered.location() + "/departures", map("person", child, "to", "2021-09-30"))
                .expect(200);

        // Then
        Answer read = api.get(PEOPLE + "/" + child).expect(200);
        assertThat(read.text("/name/given")).isEqualTo("Варвара");
        assertThat(read.id("/responsibleOrganisation")).isEqualTo(caller.organisation());
        assertProblem(Api.as(other).get(PEOPLE + "/" + child)).is(404, "not-found");
        api.ifMatch(left.etag())
                .post(entered.location() + "/members", map("person", child, "role", "child", "from", "2021-11-01"))
                .expect(200);
        Api.as(other).get(PEOPLE + "/" + child).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor", "ministry-analyst", "registry-steward"})
    @Proves("11")
    void whoDoesNotWorkWithFamiliesEntersAndChangesNobody(String role) {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);
        Api idle = Api.as(caller.withRoles(role));

        // When
        List<Answer> answers = List.of(
                idle.post(FAMILIES, family()),
                idle.post(PEOPLE, person("Варвара")),
                idle.post(BATCHES, map("atomic", false, "items", List.of(map("family", family())))),
                idle.ifMatch(entered.etag()).post(entered.location() + "/members", newMember("father", "Илья")),
                idle.ifMatch(entered.etag())
                        .post(
                                entered.location() + "/departures",
                                map("person", entered.text("/members/0/person"), "to", "2021-09-30")));

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer).is(403, "forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting", "audit"})
    @Proves("11")
    void namedPeopleAreNotForCountingOrForChecking(String purpose) {
        // Given
        Answer entered = api.post(FAMILIES, family()).expect(201);
        Api counting = Api.as(caller.allowed("registration", purpose).saying(purpose));

        // When
        List<Answer> answers = List.of(
                counting.post(FAMILIES, family()),
                counting.get(entered.location()),
                counting.get(entered.location() + "/record"),
                counting.get(PEOPLE + "/" + entered.text("/members/0/person")));

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer).is(403, "forbidden"));
    }

    @Test
    @Proves("78")
    void refusesDaysThatCannotBe() {
        // Given
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
        Map<String, Object> unborn = born(today.plusDays(3), "known");
        Map<String, Object> overdue = born(today.minusMonths(3), "expected");
        Map<String, Object> early = with(born(LocalDate.of(2020, 5, 6), "known"), "from", "2010-01-01");
        Map<String, Object> later = with(newMember("mother", "Анна"), "from", today.plusDays(3));
        Answer own = api.post(FAMILIES, family()).expect(201);

        // When
        Answer entering = api.post(FAMILIES, family(unborn, overdue, early, later));
        Answer joining = api.ifMatch(own.etag()).post(own.location() + "/members", later);
        Answer alone = api.post(PEOPLE, unborn.get("newPerson"));
        Answer row = api.post(BATCHES, map("atomic", false, "items", List.of(map("family", family(overdue)))));

        // Then
        assertProblem(entering)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/members/0/from out-of-range",
                        "/members/0/newPerson/birth/date future-date",
                        "/members/1/newPerson/birth/date out-of-range",
                        "/members/2/from out-of-range",
                        "/members/3/from future-date");
        assertProblem(joining).is(422, "rule-violated").violatesExactly("/from future-date");
        assertProblem(alone).is(422, "rule-violated").violatesExactly("/birth/date future-date");
        assertThat(row.text("/items/0/problem/errors/0/pointer")).isEqualTo("/family/members/0/newPerson/birth/date");
    }

    @Test
    @Proves("5")
    void aChildExpectedInSomeMonthsBelongsToItsFamilyToday() {
        // Given
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Novosibirsk"));
        Map<String, Object> expected = with(born(today.plusMonths(4), "expected"), "from", today);

        // When
        Answer entered = api.post(FAMILIES, family(expected));

        // Then
        assertThat(roles(entered.expect(201))).containsExactly("child");
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
        ofSmall.mustCost(READ);
        ofLarge.mustCost(READ);
    }

    private static Map<String, Object> born(LocalDate day, String precision) {
        return with(
                newMember("child", "Варвара"),
                "newPerson",
                with(person("Варвара"), "birth", map("date", day, "precision", precision)));
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
