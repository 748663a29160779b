package org.familysupport.referral.consilia;

import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.consilia.ConsiliumFixture.CONSILIA;
import static org.familysupport.referral.consilia.ConsiliumFixture.TODAY;
import static org.familysupport.referral.consilia.ConsiliumFixture.aConsilium;
import static org.familysupport.referral.consilia.ConsiliumFixture.aMember;
import static org.familysupport.referral.consilia.ConsiliumFixture.aSitting;
import static org.familysupport.referral.consilia.ConsiliumFixture.act;
import static org.familysupport.referral.consilia.ConsiliumFixture.formed;
import static org.familysupport.referral.consilia.ConsiliumFixture.member;
import static org.familysupport.referral.consilia.ConsiliumFixture.planned;
import static org.familysupport.referral.consilia.ConsiliumFixture.protocol;
import static org.familysupport.referral.consilia.ConsiliumFixture.seen;
import static org.familysupport.referral.consilia.ConsiliumFixture.vote;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a consilium and its sittings cost the database, however many sit there (rulings 30). */
@ComponentTest
class SittingStatementsTest {
    /** Key, in whose name, where members work, consilium, members; and answer, events, audit together. */
    private static final Cost FORM = Cost.of("the formation of a consilium", 6);
    /**
     * Key, lock, consilium with seat, members, where the new one works, member, sittings to come, rights to read for them that are
     * missing, and these, consilium; and grants, answer, events, audit together.
     */
    private static final Cost JOIN = Cost.of("a member who joins", 11)
            .because(
                    "members are rows of their own, the new one must work where it is said to, and may read for sittings");
    /**
     * Key, lock, consilium with seat, members, when it sat last, member, sittings to come, rights to read for them that nothing
     * gives, and these, consilium; and grants, answer, events, audit together.
     */
    private static final Cost LEAVE = Cost.of("a member who leaves", 11)
            .because("members are rows of their own, and the right to read for sittings ends");
    /** Consilium with seat, members; audit. */
    private static final Cost READ_CONSILIUM = Cost.of("a read of a consilium", 3);
    /** Page with seats; audit. */
    private static final Cost LIST_CONSILIA = Cost.of("a page of consilia", 2);
    /**
     * Key, lock of members, consilium with seat, members, rights to whom it is about, invitees, sitting, its parts, rights of
     * members; sitting, seats and parts as they are seen; and grants, answer, events, audit together.
     */
    private static final Cost PLAN = Cost.of("the planning of a sitting", 13)
            .because("it has parts, opens rights to its members, and is read as they will see it");
    /** Key, lock, sitting, seats, parts, rights of members, sitting; and grants, answer, events, audit together. */
    private static final Cost CANCELLATION = Cost.of("the cancellation of a sitting", 8)
            .because("it has parts, and the time of its members to read ends");
    /**
     * Key, lock, sitting, seats, parts, line, rights of members, and these, sitting; and grants, answer, events, audit together.
     */
    private static final Cost WITHDRAWAL = Cost.of("a line that is taken off an agenda", 10)
            .because("a sitting has parts, and the right of its members to read by the line ends");
    /**
     * Key, lock of members, lock, sitting, seats, parts, consilium, members, who of them has left, presence, sitting; and answer,
     * events, audit together.
     */
    private static final Cost HOLDING =
            Cost.of("a sitting that is held", 12).because("it has parts, and its quorum is of the members of the day");
    /** Key, lock, sitting, seats, parts, vote, sitting; and answer, events, audit together. */
    private static final Cost VOTE = Cost.of("a vote", 8).because("it has parts, and whose vote it is must be known");
    /**
     * Key, lock, sitting, seats, parts, outcomes, rights of members, sitting; and grants, answer, events, audit
     * together.
     */
    private static final Cost PROTOCOL =
            Cost.of("the signing of a protocol", 9).because("it has parts, and the time of its members to read ends");
    /**
     * Key, lock, sitting, seats, parts, rights to whom it is about, organisations of plans, rights and organisations
     * of the route, route, steps, what was adopted, what was asked for, sitting; and grants, terms, answer, events,
     * audit together. Of each referral: right to know with source and receivers, referral, tasks.
     */
    private static final Cost DECISION = Cost.of("a decision with plans and a route", 14)
            .andForEach("referral", 3)
            .because("it opens a route and sends referrals, all of it or nothing");
    /** Sitting, seats, parts; audit. */
    private static final Cost READ = Cost.of("a read of a sitting", 4);
    /** Consilium with seat, members, page; audit. */
    private static final Cost LIST = Cost.of("a page of sittings", 4);
    /** Page with whom the caller is responsible for; audit. */
    private static final Cost LIST_ABOUT_OWN = Cost.of("a page of the sittings about one's own", 2);

    private final TestCaller secretariat = anOrganisation(aSpecialist());
    private final SubjectRef child =
            SubjectRef.person(aFamilyOf(secretariat).child().value());

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void aConsiliumCostsTheSameForAnyNumberOfMembersAndSittings(int count) {
        // Given
        TestCaller[] members = members(count);
        Map<String, Object> body = aConsilium(50, members);
        Map<String, Object> another = aMember(anOrganisation(aSpecialist()));
        Measured form = measure(() -> Api.as(secretariat).post(CONSILIA, body));
        Answer consilium = form.answer().expect(201);
        String last = "/members/" + member(consilium, members[0]) + "/ending";
        Stream.generate(() -> aSitting(child))
                .limit(count)
                .forEach(sitting -> planned(secretariat, consilium, sitting));

        // When
        Measured join = onto(consilium, "\"1\"", "/members", another);
        Measured leave = onto(
                consilium,
                "\"2\"",
                last,
                Map.of("lastDay", LocalDate.parse(TODAY).minusDays(1).toString()));
        Measured read = measure(() -> Api.as(secretariat).get(consilium.location()));
        Measured list = measure(() -> Api.as(secretariat).get(CONSILIA));

        // Then
        form.count().mustCost(FORM);
        join.count().mustCost(JOIN);
        leave.count().mustCost(LEAVE);
        read.count().mustCost(READ_CONSILIUM);
        list.count().mustCost(LIST_CONSILIA);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void aSittingCostsTheSameForAnyNumberOfMembers(int count) {
        // Given
        TestCaller[] members = members(count);
        Answer consilium = formed(secretariat, 50, members);
        Measured plan = measure(() -> Api.as(secretariat).post(consilium.location() + "/sittings", aSitting(child)));
        Answer sitting = plan.answer().expect(201);
        Answer other = planned(secretariat, consilium, aSitting(child));
        Answer third = planned(secretariat, consilium, aSitting(child));

        // When
        Measured cancellation = onto(other, "\"1\"", "/cancellation", Map.of("reasonCode", "moved"));
        Measured withdrawal = measure(() -> Api.as(secretariat)
                .ifMatch("\"1\"")
                .post(third.location() + "/agenda/1/withdrawal")
                .expect(200));
        Measured holding = onto(sitting, "\"1\"", "/holding", Map.of("present", present(consilium, members)));
        Map<String, Object> inFavour = vote(member(consilium, members[0]), "in-favour");
        Measured vote = onto(members[0], sitting, "\"2\"", "/votes", inFavour);
        Measured read = measure(() -> Api.as(secretariat).get(sitting.location()));
        Measured list = measure(() -> Api.as(secretariat).get(consilium.location() + "/sittings"));
        Measured aboutOwn = measure(() -> Api.as(secretariat).get("/api/v1/sittings"));

        // Then
        plan.count().mustCost(PLAN);
        cancellation.count().mustCost(CANCELLATION);
        withdrawal.count().mustCost(WITHDRAWAL);
        holding.count().mustCost(HOLDING);
        vote.count().mustCost(VOTE);
        read.count().mustCost(READ);
        list.count().mustCost(LIST);
        aboutOwn.count().mustCost(LIST_ABOUT_OWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aDecisionCostsAsMuchMoreForEachReferralHoweverManyPlansAndSteps(int count) {
        // Given
        TestCaller[] members = members(3);
        Answer consilium = formed(secretariat, 50, members);
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        act(secretariat, sitting, "holding", Map.of("present", present(consilium, members)))
                .expect(200);
        for (TestCaller each : members) {
            act(each, sitting, "votes", vote(member(consilium, each), "in-favour"))
                    .expect(200);
        }
        String held = seen(secretariat, sitting).etag();
        Measured protocol = onto(sitting, held, "/protocol", protocol("adopted"));
        String signed = seen(secretariat, sitting).etag();

        // When
        Measured decision = onto(sitting, signed, "/decisions", decision(count, members));

        // Then
        protocol.count().mustCost(PROTOCOL);
        decision.count().mustCost(DECISION, count);
    }

    private static List<?> present(Answer consilium, TestCaller... members) {
        return Stream.of(members).map(each -> member(consilium, each)).toList();
    }

    /** As many plans and steps as referrals, each step asked for by one. */
    private static Map<String, Object> decision(int count, TestCaller... helpers) {
        List<Map<String, Object>> referrals = new ArrayList<>();
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            referrals.add(aReferral(helpers[number - 1]));
            steps.add(Map.of("sector", "education", "serviceType", "speech-therapy", "referral", number));
        }
        Map<String, Object> plan = Map.of("kind", "rehabilitation-card", "organisation", helpers[0].organisation());
        return Map.of("item", 1, "plans", Collections.nCopies(count, plan), "steps", steps, "referrals", referrals);
    }

    private static Map<String, Object> aReferral(TestCaller to) {
        return Map.of(
                "receivers", List.of(to.organisation()),
                "category", "early-help",
                "priority", "routine",
                "reasonCode", "age-stage",
                "purpose", "referral",
                "legalBasis", Map.of("kind", "agreement", "reference", "17-с"));
    }

    private static TestCaller[] members(int count) {
        return Stream.generate(() -> anOrganisation(aSpecialist())).limit(count).toArray(TestCaller[]::new);
    }

    private Measured onto(Answer what, String tag, String path, Object body) {
        return onto(secretariat, what, tag, path, body);
    }

    private static Measured onto(TestCaller caller, Answer what, String tag, String path, Object body) {
        return measure(() ->
                Api.as(caller).ifMatch(tag).post(what.location() + path, body).expect(200));
    }

    private static Measured measure(Supplier<Answer> call) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        StatementCount count = Statements.during(() -> answer.set(call.get()));
        return new Measured(answer.get(), count);
    }

    private record Measured(Answer answer, StatementCount count) {}
}
