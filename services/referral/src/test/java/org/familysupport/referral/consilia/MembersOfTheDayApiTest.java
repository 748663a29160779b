package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.consilia.ConsiliumFixture.CONSILIA;
import static org.familysupport.referral.consilia.ConsiliumFixture.TODAY;
import static org.familysupport.referral.consilia.ConsiliumFixture.aConsilium;
import static org.familysupport.referral.consilia.ConsiliumFixture.aMember;
import static org.familysupport.referral.consilia.ConsiliumFixture.aSitting;
import static org.familysupport.referral.consilia.ConsiliumFixture.act;
import static org.familysupport.referral.consilia.ConsiliumFixture.employed;
import static org.familysupport.referral.consilia.ConsiliumFixture.formed;
import static org.familysupport.referral.consilia.ConsiliumFixture.hasLeft;
import static org.familysupport.referral.consilia.ConsiliumFixture.member;
import static org.familysupport.referral.consilia.ConsiliumFixture.planned;
import static org.familysupport.referral.consilia.ConsiliumFixture.seen;
import static org.familysupport.referral.consilia.ConsiliumFixture.vote;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Members come and go; at a sitting those of its day count, and they alone. All of them must be present here, so that each who
 * counted too much would show.
 */
@ComponentTest
@Proves("29")
class MembersOfTheDayApiTest {
    private static final LocalDate DAY = LocalDate.parse(TODAY);

    private final TestCaller secretariat = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final TestCaller clinic = anOrganisation(aSpecialist());
    private final TestCaller former = anOrganisation(aSpecialist());
    private final TestCaller future = anOrganisation(aSpecialist());
    private final SubjectRef child =
            SubjectRef.person(aFamilyOf(secretariat).child().value());

    /** Two of the school: the second has left. */
    private final Answer consilium = formed(secretariat, 100, school, school, clinic, former);

    private final UUID goneFromSchool = consilium.id("/members/1/id");

    @Test
    void theQuorumIsOfThoseOfTheDay() {
        // Given
        UUID newcomer = theyCameAndWent();
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        UUID one = member(consilium, school);
        UUID another = member(consilium, clinic);

        // When
        Answer few = act(secretariat, sitting, "holding", present(one));
        Answer foreign = act(
                secretariat,
                sitting,
                "holding",
                present(one, another, goneFromSchool, member(consilium, former), newcomer));
        Answer held =
                act(secretariat, sitting, "holding", present(one, another)).expect(200);

        // Then
        assertProblem(few).is(409, "no-quorum").has("/needed", 2).has("/present", 1);
        assertProblem(foreign)
                .is(422, "rule-violated")
                .violatesExactly("/present/2 no-member", "/present/3 no-member", "/present/4 no-member");
        assertThat(held.text("/members")).isEqualTo("2");
    }

    @Test
    void whoHasLeftOrIsToComeDoesNotVote() {
        // Given
        UUID newcomer = theyCameAndWent();
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        UUID one = member(consilium, school);
        act(secretariat, sitting, "holding", present(one, member(consilium, clinic)))
                .expect(200);
        String now = seen(secretariat, sitting).etag();

        // When
        Answer ofItsColleague = act(school, sitting, "votes", vote(goneFromSchool, "against"));
        Answer ofWhoHasLeft = Api.as(former)
                .ifMatch(now)
                .post(sitting.location() + "/votes", vote(member(consilium, former), "against"));
        Answer ofWhoIsToCome =
                Api.as(future).ifMatch(now).post(sitting.location() + "/votes", vote(newcomer, "against"));
        act(school, sitting, "votes", vote(one, "in-favour")).expect(200);

        // Then
        assertProblem(ofItsColleague).is(403, "forbidden");
        assertProblem(ofWhoHasLeft).is(404, "not-found");
        assertProblem(ofWhoIsToCome).is(404, "not-found");
        assertThat(seen(secretariat, sitting).json("/votes").findValuesAsText("member"))
                .containsExactly(one.toString());
    }

    @Test
    void theLastDayAndTheFirstCount() {
        // Given
        Answer joined = joins("\"1\"", future, DAY);
        leaves("\"2\"", goneFromSchool, DAY.minusDays(1));
        leaves("\"3\"", member(consilium, former), DAY);
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        UUID leaving = member(consilium, former);
        UUID coming = member(joined, future);

        // When
        Answer few = act(secretariat, sitting, "holding", present(leaving, coming));
        act(
                        secretariat,
                        sitting,
                        "holding",
                        present(member(consilium, school), member(consilium, clinic), leaving, coming))
                .expect(200);
        act(former, sitting, "votes", vote(leaving, "in-favour")).expect(200);
        act(future, sitting, "votes", vote(coming, "in-favour")).expect(200);

        // Then
        assertProblem(few).is(409, "no-quorum").has("/needed", 4).has("/present", 2);
        assertThat(seen(secretariat, sitting).json("/votes")).hasSize(2);
    }

    @Test
    void whoWasPresentStaysAMemberOfTheDay() {
        // Given
        UUID leaving = member(consilium, clinic);
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        act(secretariat, sitting, "holding", present(everybody())).expect(200);
        Map<String, Object> against = new LinkedHashMap<>(vote(leaving, "against"));
        against.put("dissent", "Нужна консультация");
        act(clinic, sitting, "votes", against).expect(200);

        // When
        Answer refused = ending("\"1\"", leaving, DAY.minusDays(1));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/lastDay sat-later");
        assertThat(seen(clinic, sitting).json("/votes").findValuesAsText("dissent"))
                .containsExactly("Нужна консультация");
        ending("\"1\"", leaving, DAY).expect(200);
        assertThat(seen(clinic, sitting).json("/votes")).hasSize(1);
    }

    @Test
    void whoWorksThereNoMoreIsNotPresentAndThatSeatCountsForNoQuorum() {
        // Given
        SpecialistEmployed inSchool = employed(school);
        Answer body = withMembers(inSchool, employed(clinic), employed(future));
        Answer sitting = planned(secretariat, body, aSitting(child));
        hasLeft(inSchool, DAY.minusDays(1));

        // When
        Answer refused = act(
                secretariat,
                sitting,
                "holding",
                present(member(body, school), member(body, clinic), member(body, future)));
        Answer few = act(secretariat, sitting, "holding", present(member(body, clinic)));
        Answer held = act(secretariat, sitting, "holding", present(member(body, clinic), member(body, future)))
                .expect(200);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/present/0 not-employed");
        assertProblem(few).is(409, "no-quorum").has("/needed", 2).has("/present", 1);
        assertThat(held.text("/members")).isEqualTo("2");
    }

    @Test
    void whoLeavesAfterTheSittingWasThere() {
        // Given
        SpecialistEmployed inSchool = employed(school);
        Answer body = withMembers(inSchool);
        Answer sitting = planned(secretariat, body, aSitting(child));
        hasLeft(inSchool, DAY);

        // When
        Answer held = act(secretariat, sitting, "holding", present(member(body, school)));

        // Then
        held.expect(200);
        act(school, sitting, "votes", vote(member(body, school), "in-favour")).expect(200);
    }

    @Test
    void whatIsNotKnownOfWhoWorksWhereIsHeldAgainstNobody() {
        // Given
        SpecialistEmployed inSchool = employed(school);
        Answer body = withMembers(inSchool);
        Answer sitting = planned(secretariat, body, aSitting(child));
        Database.asOwner().execute("delete from employments where id = ?", inSchool.employment());

        // When
        Answer held = act(secretariat, sitting, "holding", present(member(body, school)));

        // Then
        held.expect(200);
    }

    @RepeatedTest(8)
    void nobodyIsStruckOutWhileTheSittingIsHeld() {
        // Given
        UUID leaving = member(consilium, clinic);
        Answer sitting = planned(secretariat, consilium, aSitting(child));

        // When
        List<Answer> answers = AtOnce.all(
                () -> Api.as(secretariat)
                        .ifMatch(sitting.etag())
                        .post(sitting.location() + "/holding", present(everybody())),
                () -> ending("\"1\"", leaving, DAY.minusDays(1)));

        // Then
        boolean held = answers.getFirst().status() == 200;
        Answer lost = answers.get(held ? 1 : 0);
        assertThat(answers.get(held ? 0 : 1).status()).isEqualTo(200);
        assertProblem(lost)
                .is(422, "rule-violated")
                .violatesExactly(held ? "/lastDay sat-later" : "/present/2 no-member");
    }

    /** Somebody comes the day after, and two leave the day before; the id of who comes. */
    private UUID theyCameAndWent() {
        Answer joined = joins("\"1\"", future, DAY.plusDays(1));
        leaves("\"2\"", goneFromSchool, DAY.minusDays(1));
        leaves("\"3\"", member(consilium, former), DAY.minusDays(1));
        return member(joined, future);
    }

    private Answer joins(String version, TestCaller of, LocalDate firstDay) {
        Map<String, Object> body = new LinkedHashMap<>(aMember(of));
        body.put("from", firstDay.toString());
        return Api.as(secretariat)
                .ifMatch(version)
                .post(consilium.location() + "/members", body)
                .expect(200);
    }

    private void leaves(String version, UUID member, LocalDate lastDay) {
        ending(version, member, lastDay).expect(200);
    }

    private Answer ending(String version, UUID member, LocalDate lastDay) {
        return Api.as(secretariat)
                .ifMatch(version)
                .post(consilium.location() + "/members/" + member + "/ending", Map.of("lastDay", lastDay.toString()));
    }

    /** A consilium of these, all of whom must be present. */
    private Answer withMembers(SpecialistEmployed... all) {
        Map<String, Object> body = aConsilium(100);
        body.put(
                "members",
                Stream.of(all)
                        .map(each -> Map.of(
                                "organisation",
                                each.organisation(),
                                "specialist",
                                each.specialist(),
                                "role",
                                "member",
                                "from",
                                "2024-01-01"))
                        .toList());
        return Api.as(secretariat).post(CONSILIA, body).expect(201);
    }

    /** All who are members at the beginning. */
    private UUID[] everybody() {
        return new UUID[] {
            member(consilium, school), goneFromSchool, member(consilium, clinic), member(consilium, former)
        };
    }

    private static Map<String, Object> present(UUID... members) {
        return Map.of("present", List.of(members));
    }
}
