package org.familysupport.referral.relinquishments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aLonePersonOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.CASES;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.NOTE;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.aCase;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.act;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.close;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.listed;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.member;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.opened;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.outcome;
import static org.familysupport.referral.relinquishments.RelinquishmentFixture.seen;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.RelinquishmentClosed;
import org.familysupport.events.referral.RelinquishmentDecided;
import org.familysupport.events.referral.RelinquishmentDelivered;
import org.familysupport.events.referral.RelinquishmentOpened;
import org.familysupport.events.referral.RelinquishmentStepNoted;
import org.familysupport.events.referral.RelinquishmentTeamChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry;
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
class RelinquishmentsApiTest {
    /** Key, what it stands on, case, team; and answer, events, audit together. */
    private static final Cost OPEN = Cost.of("the opening of a case", 5);
    /** Key, case with its parts, step, case; and answer, events, audit together. */
    private static final Cost STEP = Cost.of("a step of the team", 5);

    private static final Map<String, Object> STEP_DONE =
            Map.of("stepCode", "psychologist", "on", today(), "note", "Попросила встретиться ещё раз");

    private final TestCaller unit = anOrganisation(aSpecialist().in("health"));
    private final TestCaller team = anOrganisation(aSpecialist());
    private final PersonId woman = aLonePersonOf(unit);

    @Test
    @Proves("38")
    void goesFromThePregnancyToAChildThatIsKept() {
        // Given
        Answer opened = opened(unit, woman, member(team, null));
        String born = today();
        act(team, opened, "steps", STEP_DONE).expect(200);
        act(unit, opened, "birth", Map.of("on", born)).expect(200);
        act(team, opened, "outcome", outcome("kept", born)).expect(200);

        // When
        Answer closed = close(team, opened).expect(200);

        // Then
        assertThat(closed.text("/status")).isEqualTo("closed");
        assertThat(closed.text("/outcomeCode")).isEqualTo("kept");
        assertThat(closed.text("/bornOn")).isEqualTo(born);
        assertThat(closed.text("/steps/0/note")).isEqualTo("Попросила встретиться ещё раз");
        assertThat(closed.id("/steps/0/organisation")).isEqualTo(team.organisation());
        assertThat(closed.json("/allowedActs")).isEmpty();
        Topic.of(Topics.RELINQUISHMENTS_RESTRICTED).await(RelinquishmentClosed.class, opened.id());
        assertFacts(Topic.of(Topics.RELINQUISHMENTS_RESTRICTED).about(opened.id()))
                .are(
                        RelinquishmentOpened.class,
                        RelinquishmentStepNoted.class,
                        RelinquishmentDelivered.class,
                        RelinquishmentDecided.class,
                        RelinquishmentClosed.class)
                .haveNoGaps();
    }

    @Test
    @Proves("38")
    void isThereForItsTeamAndForNobodyElse() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller below = anOrganisation(aSpecialist(), body.organisation(), "active");
        TestCaller knowing = anOrganisation(aSpecialist());
        access(SubjectRef.person(woman.value()), knowing, "full");
        Answer opened = opened(unit, woman, member(team, team.subject()), member(below, null));

        // When
        Answer hidden = Api.as(knowing).get(opened.location());
        Answer missing = Api.as(knowing).get(CASES + "/" + UUID.randomUUID());

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(missing));
        for (TestCaller other : List.of(
                knowing,
                body,
                team.colleague(),
                unit.colleague(),
                below.withRoles("registry-steward"),
                anOrganisation(aSpecialist()))) {
            assertProblem(Api.as(other).get(opened.location())).is(404, "not-found");
            assertProblem(Api.as(other).ifMatch("\"1\"").post(opened.location() + "/steps", STEP_DONE))
                    .is(404, "not-found");
        }
        assertThat(listed(knowing)).isEmpty();
        assertThat(listed(body)).isEmpty();
        assertThat(listed(team.colleague())).isEmpty();
        for (TestCaller one : List.of(unit, team, below, below.colleague())) {
            seen(one, opened);
            assertThat(listed(one)).containsExactly(opened.id());
        }
    }

    @Test
    @Proves("38")
    void leavesNoTraceOnOpenTopicsNorInTheLogOfWhoLooked() {
        // Given
        Answer opened = opened(unit, woman, member(team, null));
        act(team, opened, "steps", STEP_DONE).expect(200);

        // When
        seen(team, opened);

        // Then
        assertThat(Database.asOwner()
                        .rows("select topic, payload from outbox where payload like ?", "%" + opened.id() + "%"))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.text("topic")).isEqualTo(Topics.RELINQUISHMENTS_RESTRICTED);
                    assertThat(row.text("payload")).doesNotContain(woman.toString(), NOTE);
                });
        assertThat(
                        Database.asOwner()
                                .number(
                                        "select count(*) from outbox where topic not like '%-restricted.v1' and lower(payload) like '%relinquish%'"))
                .isZero();
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from outbox where topic = 'referral.accesses.v1' and payload like ?",
                                "%" + woman + "%"))
                .isZero();
        assertThat(Database.asApp().rows("select action from audit where object = ? order by at", opened.id()))
                .extracting(row -> row.text("action"))
                .contains("relinquishments.open", "relinquishments.steps", "relinquishments.read");
    }

    @Test
    @Proves("38")
    void aSecondCaseOfTheSameWomanTellsNothingOfTheFirst() {
        // Given
        opened(unit, woman);
        TestCaller other = anOrganisation(aSpecialist());
        access(SubjectRef.person(woman.value()), other, "full");

        // When
        Answer second = Api.as(other).post(CASES, aCase(woman));

        // Then
        second.expect(201);
        assertThat(listed(other)).containsExactly(second.id());
        assertThat(listed(unit)).doesNotContain(second.id());
    }

    @Test
    @Proves("38")
    void isOpenedFromASignalThatTheCallerHandles() {
        // Given
        Map<String, Object> signal = new LinkedHashMap<>(Map.of(
                "channel",
                "maternity-unit",
                "topic",
                "relinquishment",
                "urgency",
                "urgent",
                "receiver",
                team.organisation()));
        signal.put("unborn", true);
        Answer raised = Api.as(unit).post("/api/v1/signals", signal).expect(201);
        signal.put("topic", "hardship");
        Answer open = Api.as(unit).post("/api/v1/signals", signal).expect(201);
        access(SubjectRef.person(woman.value()), team, "full");
        Map<String, Object> body = aCase(woman, member(unit, null));

        // When
        body.put("signal", raised.id());
        Answer opened = Api.as(team).post(CASES, body).expect(201);

        // Then
        assertThat(opened.id("/signal")).isEqualTo(raised.id());
        assertProblem(Api.as(unit).post(CASES, body)).violatesExactly("/signal unknown-reference");
        body.put("signal", open.id());
        assertProblem(Api.as(team).post(CASES, body)).violatesExactly("/signal unknown-reference");
    }

    @Test
    void whoLeavesTheTeamSeesNothingMoreAndTheLastStays() {
        // Given
        TestCaller third = anOrganisation(aSpecialist());
        Answer opened = opened(unit, woman, member(team, null));
        act(team, opened, "team-members", member(third, third.subject())).expect(200);
        seen(third, opened);

        // When
        act(unit, opened, "team-departures", member(team, null)).expect(200);

        // Then
        assertProblem(Api.as(team).get(opened.location())).is(404, "not-found");
        assertProblem(act(unit, opened, "team-departures", member(team, null)))
                .violatesExactly("/organisation not-of-the-team");
        assertProblem(act(unit, opened, "team-members", member(third, third.subject())))
                .violatesExactly("/organisation repeated");
        act(third, opened, "team-departures", member(unit, unit.subject())).expect(200);
        assertProblem(act(third, opened, "team-departures", member(third, third.subject())))
                .violatesExactly("/organisation last-of-the-team");
        Topic.of(Topics.RELINQUISHMENTS_RESTRICTED).await(RelinquishmentTeamChanged.class, opened.id());
        assertFacts(Topic.of(Topics.RELINQUISHMENTS_RESTRICTED).about(opened.id()))
                .haveNoGaps();
    }

    @Test
    void aCompartmentThatLeavesOutAMemberHoldsHereToo() {
        // Given
        Answer opened = opened(unit, woman, member(team, null));
        seen(team, opened);

        // When
        tell(
                "registry",
                new RestrictionPlaced(
                        RestrictionId.next(),
                        1,
                        SubjectRef.person(woman.value()),
                        "relinquishment",
                        List.of(new OrganisationId(unit.organisation())),
                        InventedRegistry.now().minusSeconds(5),
                        null));

        // Then
        assertProblem(Api.as(team).get(opened.location())).is(404, "not-found");
        assertThat(listed(team)).isEmpty();
        seen(unit, opened);
    }

    @Test
    void followsTheTableAndTellsAllThatCannotBeAtOnce() {
        // Given
        TestCaller asleep = anOrganisation(aSpecialist(), null, "closed");
        Map<String, Object> body =
                aCase(woman, member(asleep, null), member(aSpecialist(), null), member(team, null), member(team, null));
        body.put("bornOn", "2099-01-01");
        body.put("unit", UUID.randomUUID());
        Answer opened = opened(unit, woman);

        // When
        Answer refused = Api.as(unit).post(CASES, body);
        Answer tooEarly = close(unit, opened);
        Answer unborn = act(unit, opened, "outcome", outcome("kept", "2026-03-02"));
        Answer stale = Api.as(unit).ifMatch("\"7\"").post(opened.location() + "/steps", STEP_DONE);

        // Then
        assertProblem(refused)
                .violatesExactly(
                        "/bornOn not-allowed",
                        "/bornOn future-date",
                        "/unit unknown-reference",
                        "/team/0/organisation not-active",
                        "/team/1/organisation unknown-reference",
                        "/team/3 repeated");
        assertProblem(tooEarly).is(409, "state-conflict").has("/currentState", "open");
        assertProblem(unborn).violatesExactly("/outcomeCode not-born");
        assertProblem(stale).is(412, "stale-version");
        act(unit, opened, "outcome", outcome("other", "2026-03-02")).expect(200);
        assertProblem(Api.as(anOrganisation(aSpecialist())).post(CASES, aCase(woman)))
                .is(404, "not-found");
    }

    @Test
    @Proves("38")
    void nothingIsBornOrDoneBeforeItCanBeAndNoChildIsTheWoman() {
        // Given
        Answer opened = opened(unit, woman);
        PersonId child = aLonePersonOf(unit);
        tell("registry", new PersonCoreRecorded(child, 1, LocalDate.now().minusYears(5), "known"));

        // When
        Answer born = act(unit, opened, "birth", Map.of("on", "2025-01-01"));
        Answer done = act(unit, opened, "steps", Map.of("stepCode", "psychologist", "on", "1990-01-01"));
        Answer refused = Api.as(unit).post(CASES, aCase(child));

        // Then
        assertProblem(born).is(422, "rule-violated").violatesExactly("/on date-order");
        assertProblem(done).is(422, "rule-violated").violatesExactly("/on date-order");
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/person too-young");
    }

    /** The day of the region: what is opened before is opened on it or the day before. */
    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Novosibirsk")).toString();
    }

    @Test
    void aTailOfTheWomanOpensNothing() {
        // Given
        access(SubjectRef.person(woman.value()), team, "tail");

        // When
        Answer refused = Api.as(team).post(CASES, aCase(woman));

        // Then
        assertProblem(refused).is(403, "forbidden");
    }

    @Test
    void isOpenedOnceForOneKeyAndAtAConstantPrice() {
        // Given
        UUID key = UUID.randomUUID();
        Answer first = Api.as(unit).withKey(key).post(CASES, aCase(woman)).expect(201);

        // When
        Answer again = Api.as(unit).withKey(key).post(CASES, aCase(woman)).expect(201);
        StatementCount open = Statements.during(() -> opened(unit, woman, member(team, null)));
        StatementCount step = Statements.during(() -> Api.as(unit)
                .ifMatch("\"1\"")
                .post(first.location() + "/steps", STEP_DONE)
                .expect(200));

        // Then
        assertThat(again.id()).isEqualTo(first.id());
        open.mustCost(OPEN);
        step.mustCost(STEP);
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replace(answer.text("/traceId"), "");
    }
}
