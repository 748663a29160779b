package org.familysupport.registry.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.registry.InventedRequests.person;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.events.registry.StayEnded;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A child on record twice does not end in two homes, whatever comes first: the link, or the second home. */
@ComponentTest
@Proves("2")
@Proves("7")
class LinkedHomesApiTest {
    private static final String LINKS = "/api/v1/identities/links";

    private final Api steward = Api.as(aSteward());
    private final Api ofHealth = Api.as(aSpecialist().in("health"));
    private final Api ofSchool = Api.as(aSpecialist().in("education"));

    @Test
    void aChildIsNotLinkedIntoTwoFamiliesUntilTheyAreOne() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Map<String, Object> children = both("person", member(one, "child"), member(other, "child"));

        // When
        Answer refused = steward.post(LINKS, children);
        link("family", one.id(), other.id());
        Answer linked = steward.post(LINKS, children);

        // Then
        assertProblem(refused).is(409, "two-homes");
        assertThat(refused.body())
                .doesNotContain(one.id().toString(), other.id().toString());
        assertThat(linked.status()).isEqualTo(201);
    }

    @Test
    void twoMothersOnRecordMayLiveWhereTheyDo() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);

        // When
        Answer linked = steward.post(LINKS, both("person", member(one, "mother"), member(other, "mother")));

        // Then
        assertThat(linked.status()).isEqualTo(201);
    }

    @Test
    void ofManyPairsTheOneWithTwoHomesIsRefusedAlone() {
        // Given
        Map<String, Object> child = person("Варвара");
        Answer one = ofHealth.post(FAMILIES, family(map("newPerson", child, "role", "child", "from", "2021-01-01")))
                .expect(201);
        Map<String, Object> again = map("newPerson", child, "role", "child", "from", "2021-01-01");
        String mark = ofHealth.post(FAMILIES, family(again)).text("/lookAlikes/0/mark");
        Map<String, Object> distinct = with(child, "distinction", map("mark", mark, "reason", "Показаны документы"));
        ofHealth.post(FAMILIES, family(with(again, "newPerson", distinct))).expect(201);
        String pair = Database.asOwner()
                .rows("select id from identity_pairs where one = ? or other = ?", child(one), child(one))
                .getFirst()
                .text("id");
        Map<String, Object> same =
                map("pair", pair, "version", 1, "decision", "same", "kept", child(one), "reason", "Один ребёнок");

        // When
        Answer decided =
                steward.post("/api/v1/identities/pairs/decisions", map("atomic", false, "items", List.of(same)));

        // Then
        assertThat(decided.expect(207).json("/items/0/status").asInt()).isEqualTo(409);
        assertThat(decided.body()).contains("two-homes");
    }

    @Test
    void familiesThatShareALinkedChildAreNotPartedBeforeItsRecordsAre() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer families = link("family", one.id(), other.id());
        Answer children = link("person", member(one, "child"), member(other, "child"));

        // When
        Answer refused = part(families);
        part(children).expect(200);
        Answer parted = part(families);

        // Then
        assertProblem(refused).is(409, "linked-members");
        assertThat(parted.status()).isEqualTo(200);
    }

    @Test
    void whoIsLinkedWithAChildOfAnotherFamilyJoinsNoSecondHomeUnlessItIsSaidToBeOne() {
        // Given
        Answer home = ofHealth.post(FAMILIES, family()).expect(201);
        UUID alone = ofSchool.post(PEOPLE, person("Варвара")).expect(201).id();
        Answer second = ofSchool.post(FAMILIES, family(newMember("foster-parent", "Ольга")))
                .expect(201);
        link("person", member(home, "child"), alone);
        Map<String, Object> child = map("person", alone, "role", "child", "from", "2022-01-01");

        // When
        Answer refused = joins(second, child);
        Answer entered = ofSchool.post(FAMILIES, family(child));
        Answer said = joins(second, with(child, "secondHome", true));

        // Then
        assertProblem(refused).is(409, "child-has-a-home");
        assertProblem(entered).is(409, "child-has-a-home");
        assertThat(said.status()).isEqualTo(200);
    }

    @Test
    void whoMovesMovesUnderEveryIdOfItsOwnAndOfTheFamily() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer guardian =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        UUID left = member(other, "child");
        link("family", one.id(), other.id());
        link("person", child(one), left);

        // When
        Answer moved = ofHealth.ifMatch(one.etag())
                .post(
                        one.location() + "/moves",
                        map(
                                "to",
                                guardian.id(),
                                "toVersion",
                                1,
                                "on",
                                "2024-06-01",
                                "members",
                                List.of(map("person", child(one), "role", "child"))));

        // Then
        assertThat(moved.status()).isEqualTo(200);
        assertThat(lastDays(left)).containsExactly("2024-05-31");
        assertThat(lastDays(member(other, "mother"))).containsExactly("");
        MembersLeft told =
                Topic.of(Topics.FAMILIES).await(MembersLeft.class, other.id()).fact();
        assertThat(told.members()).extracting(StayEnded::person).hasToString("[" + left + "]");
        assertThat(told.version()).isEqualTo(2);
    }

    @Test
    void whoLeavesLeavesUnderEveryIdAndMayLiveElsewhereThen() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("family", one.id(), other.id());
        link("person", child(one), child(other));

        // When
        ofHealth.ifMatch(one.etag())
                .post(one.location() + "/departures", map("person", child(one), "to", "2024-05-31"))
                .expect(200);
        Answer joined = ofHealth.ifMatch(next.etag())
                .post(next.location() + "/members", map("person", child(one), "role", "child", "from", "2024-06-01"));

        // Then
        assertThat(lastDays(child(other))).containsExactly("2024-05-31");
        assertThat(joined.status()).isEqualTo(200);
    }

    @Test
    void aChildThatIsInOneFamilyTwiceLeavesItUnderBothIdsAndMayLiveElsewhereThen() {
        // Given
        Answer home = ofHealth.post(FAMILIES, withTwoChildren()).expect(201);
        List<UUID> children = children(home);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("person", children.getFirst(), children.getLast());

        // When
        Answer left = ofHealth.ifMatch(home.etag())
                .post(home.location() + "/departures", map("person", children.getFirst(), "to", "2024-05-31"))
                .expect(200);
        Answer joined = ofHealth.ifMatch(next.etag())
                .post(
                        next.location() + "/members",
                        map("person", children.getFirst(), "role", "child", "from", "2024-06-01"));

        // Then
        assertThat(left.etag()).isEqualTo("\"2\"");
        assertThat(children(left)).isEmpty();
        assertThat(lastDays(children.getLast())).containsExactly("2024-05-31");
        assertThat(joined.status()).isEqualTo(200);
        MembersLeft told =
                Topic.of(Topics.FAMILIES).await(MembersLeft.class, home.id()).fact();
        assertThat(told.members()).extracting(it -> it.person().value()).containsExactlyInAnyOrderElementsOf(children);
        assertFacts(Topic.of(Topics.FAMILIES).about(home.id()))
                .are(FamilyRegistered.class, MembersLeft.class)
                .haveNoGaps();
    }

    @Test
    void aChildThatIsInOneFamilyTwiceMovesUnderOneOfItsIds() {
        // Given
        Answer home = ofHealth.post(FAMILIES, withTwoChildren()).expect(201);
        List<UUID> children = children(home);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("person", children.getFirst(), children.getLast());

        // When
        Answer moved = moves(home, next, children.getFirst());

        // Then
        assertThat(moved.status()).isEqualTo(200);
        assertThat(children(moved)).isEmpty();
        assertThat(lastDays(children.getLast())).containsExactly("2024-05-31");
        assertThat(children(ofHealth.get(next.location()))).containsExactly(children.getFirst());
    }

    @Test
    void whoIsInALinkedRecordOfAFamilyAloneLeavesByTheOneThatStandsForIt() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer next = ofSchool.post(FAMILIES, family(newMember("foster-parent", "Ольга")))
                .expect(201);
        link("family", one.id(), other.id());

        // When
        Answer left = ofSchool.ifMatch(one.etag())
                .post(one.location() + "/departures", map("person", child(other), "to", "2024-05-31"))
                .expect(200);
        Answer joined = joins(next, map("person", child(other), "role", "child", "from", "2024-06-01"));

        // Then: nothing of the one that stands for it has changed
        assertThat(left.etag()).isEqualTo(one.etag());
        assertThat(ofSchool.get(one.location()).expect(200).etag()).isEqualTo(one.etag());
        assertThat(lastDays(child(other))).containsExactly("2024-05-31", "");
        assertThat(joined.status()).isEqualTo(200);
        MemberLeft told =
                Topic.of(Topics.FAMILIES).await(MemberLeft.class, other.id()).fact();
        assertThat(told.person().value()).isEqualTo(child(other));
        assertThat(told.version()).isEqualTo(2);
        assertFacts(Topic.of(Topics.FAMILIES).about(one.id())).are(FamilyRegistered.class);
    }

    @Test
    void whoIsInALinkedRecordOfAFamilyAloneMovesByTheOneThatStandsForIt() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("family", one.id(), other.id());

        // When
        Answer moved = moves(one, next, child(other)).expect(200);

        // Then
        assertThat(moved.etag()).isEqualTo(one.etag());
        assertThat(children(moved)).containsExactly(child(one));
        assertThat(lastDays(child(other))).containsExactly("2024-05-31", "");
        assertThat(children(ofHealth.get(next.location()))).containsExactly(child(other));
    }

    @Test
    void whereTwoFamiliesBecomeOneEverybodyOfAllRecordsComesOnce() {
        // Given
        Answer one = ofHealth.post(FAMILIES, withTwoChildren()).expect(201);
        Answer other = ofSchool.post(FAMILIES, withTwoChildren()).expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("family", one.id(), other.id());
        link("person", children(one).getFirst(), children(other).getFirst());

        // When
        Answer emptied = ofHealth.ifMatch(one.etag())
                .post(one.location() + "/unions", map("to", next.id(), "toVersion", 1, "on", "2024-06-01"))
                .expect(200);

        // Then
        assertThat(emptied.json("/members")).isEmpty();
        assertThat(emptied.etag()).isEqualTo("\"2\"");
        assertThat(children(ofHealth.get(next.location())))
                .containsExactlyInAnyOrder(
                        children(one).getFirst(),
                        children(one).getLast(),
                        children(other).getLast());
        assertThat(lastDays(children(other).getFirst())).containsExactly("2024-05-31");
        assertThat(Topic.of(Topics.FAMILIES)
                        .await(MembersLeft.class, other.id())
                        .fact()
                        .members())
                .hasSize(3);
    }

    @Test
    void aStayThatBeganAfterTheLastDayUnderTheOtherIdIsNamedAsWhatStandsInTheWay() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family(with(newMember("child", "Варвара"), "from", "2024-07-01")))
                .expect(201);
        link("family", one.id(), other.id());
        link("person", child(one), child(other));

        // When
        Answer early = leaves(one, child(one), "2024-05-31");
        Answer open = ofHealth.get(one.location()).expect(200);
        Answer late = leaves(one, child(one), "2024-07-31");

        // Then
        assertProblem(early).is(409, "linked-stay-begins-later").violatesExactly("/to date-order");
        assertThat(children(open)).containsExactly(child(one));
        assertThat(late.status()).isEqualTo(200);
        assertThat(lastDays(child(one))).containsExactly("2024-07-31");
        assertThat(lastDays(child(other))).containsExactly("2024-07-31");
    }

    @Test
    void aStayThatGoesOnUnderTheOtherIdAloneEndsByTheIdThatStandsForIt() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family(with(newMember("child", "Варвара"), "from", "2024-07-01")))
                .expect(201);
        Answer left = leaves(one, child(one), "2024-05-31").expect(200);
        link("family", one.id(), other.id());
        link("person", child(one), child(other));

        // When
        Answer again = leaves(left, child(one), "2024-08-31");

        // Then
        assertThat(again.expect(200).etag()).isEqualTo(left.etag());
        assertThat(lastDays(child(one))).containsExactly("2024-05-31");
        assertThat(lastDays(child(other))).containsExactly("2024-08-31");
    }

    @Test
    @Proves("10")
    void whoIsHiddenIsNotNamedByTheIdThatStandsForItEither() {
        // Given
        Api curator = Api.as(aSpecialist().in("health").withRoles("specialist", "case-curator"));
        Answer one = curator.post(FAMILIES, family()).expect(201);
        Answer other =
                ofSchool.post(FAMILIES, family(newMember("mother", "Анна"))).expect(201);
        UUID standing = curator.post(PEOPLE, person("Варвара")).expect(201).id();
        link("family", one.id(), other.id());
        link("person", standing, child(one));
        hide(curator, standing);
        Api seen = ofSchool.ifMatch(one.etag());

        // When
        Answer itself = seen.post(one.location() + "/departures", map("person", child(one), "to", "2024-05-31"));
        Answer byStanding = seen.post(one.location() + "/departures", map("person", standing, "to", "2024-05-31"));
        Answer stranger =
                seen.post(one.location() + "/departures", map("person", UUID.randomUUID(), "to", "2024-05-31"));

        // Then
        assertProblem(itself).is(409, "not-a-member").violatesExactly("/person unknown-reference");
        assertThat(withoutTrace(itself)).isEqualTo(withoutTrace(stranger));
        assertThat(withoutTrace(byStanding)).isEqualTo(withoutTrace(stranger));
        assertThat(lastDays(child(one))).containsExactly("");
    }

    @Test
    @Proves("10")
    void whoIsHiddenIsRefusedAfterAllThatAStrangerIsRefusedAfter() {
        // Given
        Api curator = Api.as(aSpecialist().in("health").withRoles("specialist", "case-curator"));
        Answer one = curator.post(FAMILIES, family()).expect(201);
        Answer other =
                ofSchool.post(FAMILIES, family(newMember("mother", "Анна"))).expect(201);
        Answer next = ofSchool.post(FAMILIES, family(newMember("foster-parent", "Ольга")))
                .expect(201);
        link("family", one.id(), other.id());
        hide(curator, child(one));
        Api seen = ofSchool.ifMatch(one.etag());
        Map<String, Object> stale = map("to", next.id(), "toVersion", 7, "on", "2024-06-01");

        // When
        Answer hidden =
                seen.post(one.location() + "/moves", with(stale, "members", List.of(map("person", child(one)))));
        Answer stranger =
                seen.post(one.location() + "/moves", with(stale, "members", List.of(map("person", UUID.randomUUID()))));

        // Then
        assertProblem(stranger).is(412, "stale-version");
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(stranger));
    }

    @Test
    void whoWasNeverHereIsNoMemberThoughItStandsForOne() {
        // Given
        Answer home = ofHealth.post(FAMILIES, family()).expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        UUID standing = ofHealth.post(PEOPLE, person("Варвара")).expect(201).id();
        link("person", standing, child(home));

        // When
        Answer alone = moves(home, next, standing);
        Answer besides = moves(home, next, child(home), standing);

        // Then
        assertProblem(alone).is(409, "not-a-member").violatesExactly("/members/0/person unknown-reference");
        assertProblem(besides).is(409, "not-a-member").violatesExactly("/members/1/person unknown-reference");
        assertThat(lastDays(standing)).isEmpty();
        assertThat(lastDays(child(home))).containsExactly("");
    }

    @Test
    void whoIsNamedByTwoOfItsIdsIsNamedTwice() {
        // Given
        Answer home = ofHealth.post(FAMILIES, withTwoChildren()).expect(201);
        List<UUID> children = children(home);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("person", children.getFirst(), children.getLast());

        // When
        Answer moved = moves(home, next, children.getFirst(), children.getLast());

        // Then
        assertProblem(moved).is(422, "rule-violated").violatesExactly("/members/1/person repeated");
        assertThat(children(ofHealth.get(next.location()))).isEmpty();
    }

    @Test
    void whoseOnlyHomeEndsUnderOneOfItsIdsHasItWhereItGoes() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family(with(newMember("child", "Варвара"), "secondHome", true)))
                .expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("family", one.id(), other.id());
        link("person", child(one), child(other));

        // When
        moves(one, next, child(one)).expect(200);
        Answer elsewhere =
                ofHealth.post(FAMILIES, family(map("person", child(one), "role", "child", "from", "2024-07-01")));

        // Then
        assertThat(lastDays(child(other))).containsExactly("2024-05-31");
        assertProblem(elsewhere).is(409, "child-has-a-home");
    }

    @Test
    void whoHasASecondHomeUnderAllItsIdsHasOneWhereItGoes() {
        // Given
        Map<String, Object> child = with(newMember("child", "Варвара"), "secondHome", true);
        Answer one = ofHealth.post(FAMILIES, family(child)).expect(201);
        Answer other = ofSchool.post(FAMILIES, family(with(child, "newPerson", person("Варвара"))))
                .expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("family", one.id(), other.id());
        link("person", child(one), child(other));

        // When
        moves(one, next, child(one)).expect(200);
        Answer elsewhere =
                ofHealth.post(FAMILIES, family(map("person", child(one), "role", "child", "from", "2024-07-01")));

        // Then
        assertThat(elsewhere.status()).isEqualTo(201);
    }

    @Test
    void aUnionTellsTheDaysOfTheRecordInSightAlone() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family(with(newMember("child", "Варвара"), "from", "2024-07-01")))
                .expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("family", one.id(), other.id());

        // When
        Answer before = unites(ofHealth, one, next, "2020-06-01");
        Answer between = unites(ofHealth, one, next, "2024-06-01");
        Answer named = moves(one, next, child(other));
        Answer left = leaves(one, child(other), "2024-05-31");
        Answer after = unites(ofHealth, one, next, "2024-08-01");

        // Then
        assertProblem(before).is(422, "left-before-joining").violatesExactly("/on date-order");
        assertProblem(between).is(409, "linked-stay-begins-later").violatesExactly("/on date-order");
        assertProblem(named).is(409, "linked-stay-begins-later").violatesExactly("/on date-order");
        assertProblem(left).is(409, "linked-stay-begins-later").violatesExactly("/to date-order");
        assertThat(after.status()).isEqualTo(200);
    }

    @Test
    @Proves("10")
    void theDaysOfWhoIsHiddenAreToldLikeThoseOfALinkedRecord() {
        // Given
        Api curator = Api.as(aSpecialist().in("health").withRoles("specialist", "case-curator"));
        Answer one = curator.post(
                        FAMILIES,
                        family(newMember("mother", "Анна"), with(newMember("child", "Варвара"), "from", "2024-07-01")))
                .expect(201);
        Answer other =
                ofSchool.post(FAMILIES, family(newMember("father", "Илья"))).expect(201);
        Answer next = ofSchool.post(FAMILIES, family(newMember("other-adult", "Ольга")))
                .expect(201);
        link("family", one.id(), other.id());
        hide(curator, child(one));

        // When
        Answer refused = unites(ofSchool, one, next, "2024-06-01");

        // Then
        assertProblem(refused)
                .is(409, "linked-stay-begins-later")
                .violatesExactly("/on date-order")
                .keepsToItself(child(one).toString());
    }

    @Test
    void aStayThatEndedAfterTheLastDayUnderTheOtherIdIsNamedAsWhatStandsInTheWay() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer other = ofSchool.post(FAMILIES, family()).expect(201);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        ofSchool.ifMatch(other.etag())
                .post(other.location() + "/departures", map("person", child(other), "to", "2024-08-31"))
                .expect(200);
        link("family", one.id(), other.id());
        link("person", child(one), child(other));

        // When
        Answer moved = moves(one, next, child(one));
        Answer early = leaves(one, child(one), "2024-05-31");
        Answer late = leaves(one, child(one), "2024-08-31");

        // Then
        assertProblem(moved).is(409, "linked-stay-ends-later").violatesExactly("/on date-order");
        assertProblem(early).is(409, "linked-stay-ends-later").violatesExactly("/to date-order");
        assertThat(late.status()).isEqualTo(200);
        assertThat(lastDays(child(one))).containsExactly("2024-08-31");
    }

    @Test
    void whoIsInTwoFamiliesUnderTwoIdsLivesOnInTheOneThatStays() {
        // Given
        Answer one = ofHealth.post(FAMILIES, family()).expect(201);
        Answer next = ofHealth.post(FAMILIES, family(newMember("mother", "Анна"), newMember("father", "Илья")))
                .expect(201);
        link("person", member(one, "mother"), member(next, "mother"));

        // When
        Answer moved = moves(one, next, member(one, "mother"));
        unites(ofHealth, one, next, "2024-06-01").expect(200);

        // Then
        assertProblem(moved).is(409, "already-a-member");
        Answer joined = ofHealth.get(next.location()).expect(200);
        assertThat(joined.json("/members")).hasSize(3);
        assertThat(member(joined, "mother")).isEqualTo(member(next, "mother"));
        assertThat(children(joined)).containsExactly(child(one));
        assertThat(lastDays(member(one, "mother"))).containsExactly("2024-05-31");
    }

    @Test
    void whoIsInOneFamilyTwiceComesOnceWhereTwoFamiliesBecomeOne() {
        // Given
        Answer home = ofHealth.post(FAMILIES, withTwoChildren()).expect(201);
        List<UUID> children = children(home);
        Answer next =
                ofHealth.post(FAMILIES, family(newMember("guardian", "Ольга"))).expect(201);
        link("person", children.getLast(), children.getFirst());

        // When
        unites(ofHealth, home, next, "2024-06-01").expect(200);

        // Then: by the id that stands for both
        assertThat(children(ofHealth.get(next.location()))).containsExactly(children.getLast());
        assertThat(lastDays(children.getFirst())).containsExactly("2024-05-31");
        assertThat(lastDays(children.getLast())).containsExactly("2024-05-31", "");
    }

    @RepeatedTest(4)
    void ofALinkAndASecondHomeAtOneMomentOneSucceeds() {
        // Given
        Answer home = ofHealth.post(FAMILIES, family()).expect(201);
        UUID alone = ofSchool.post(PEOPLE, person("Варвара")).expect(201).id();
        Answer second = ofSchool.post(FAMILIES, family(newMember("foster-parent", "Ольга")))
                .expect(201);
        Map<String, Object> records = both("person", child(home), alone);
        Map<String, Object> member = map("person", alone, "role", "child", "from", "2022-01-01");

        // When
        CompletableFuture<Answer> linking = CompletableFuture.supplyAsync(() -> steward.post(LINKS, records));
        CompletableFuture<Answer> joining = CompletableFuture.supplyAsync(() -> joins(second, member));

        // Then
        assertThat(Stream.of(linking.join(), joining.join()).filter(answer -> answer.status() == 409))
                .hasSize(1);
    }

    private Answer joins(Answer family, Map<String, Object> member) {
        Answer seen = ofSchool.get(family.location()).expect(200);
        return ofSchool.ifMatch(seen.etag()).post(family.location() + "/members", member);
    }

    /** From all but the organisation of who leads the case. */
    private static void hide(Api curator, UUID person) {
        curator.post(
                        PEOPLE + "/" + person + "/restrictions",
                        map(
                                "compartment",
                                "adoption",
                                "basisKind",
                                "law",
                                "basisReference",
                                "решение суда № 2-118/2026"))
                .expect(201);
    }

    private Answer leaves(Answer family, UUID person, String lastDay) {
        return ofHealth.ifMatch(family.etag())
                .post(FAMILIES + "/" + family.id("/id") + "/departures", map("person", person, "to", lastDay));
    }

    private static Answer unites(Api api, Answer from, Answer to, String on) {
        return api.ifMatch(from.etag()).post(from.location() + "/unions", map("to", to.id(), "toVersion", 1, "on", on));
    }

    private Answer moves(Answer from, Answer to, UUID... people) {
        return ofHealth.ifMatch(from.etag())
                .post(
                        from.location() + "/moves",
                        map(
                                "to",
                                to.id(),
                                "toVersion",
                                1,
                                "on",
                                "2024-06-01",
                                "members",
                                Stream.of(people)
                                        .map(person -> map("person", person, "role", "child"))
                                        .toList()));
    }

    private static Map<String, Object> withTwoChildren() {
        return family(newMember("mother", "Анна"), newMember("child", "Варвара"), newMember("child", "Милана"));
    }

    private static List<UUID> children(Answer family) {
        return StreamSupport.stream(family.json("/members").spliterator(), false)
                .filter(member -> member.path("role").asText().equals("child"))
                .map(member -> UUID.fromString(member.path("person").asText()))
                .toList();
    }

    private static UUID child(Answer family) {
        return member(family, "child");
    }

    /** The last day of each of its stays as it stands; empty for one that goes on. */
    private static List<String> lastDays(UUID person) {
        return Database.asOwner()
                .rows(
                        "select coalesce(cast(until as text), '') as until from memberships where person_id = ? order by since",
                        person)
                .stream()
                .map(row -> row.text("until"))
                .toList();
    }

    private Answer link(String kind, UUID kept, UUID linked) {
        return steward.post(LINKS, both(kind, kept, linked)).expect(201);
    }

    private Answer part(Answer link) {
        return steward.ifMatch(link.etag())
                .post(link.location() + "/unlinking", map("reason", "Разные", "neverAgain", false));
    }

    private static Map<String, Object> both(String kind, UUID kept, UUID linked) {
        return map("kind", kind, "kept", kept, "linked", linked, "reason", "Одно и то же");
    }
}
