package org.familysupport.referral.referrals;

import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.consent;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.words;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation costs the database, however many receivers there are (rulings 30). */
@ComponentTest
class ReferralStatementsTest {
    /** Key, right to know with source and receivers, referral, tasks; and grants, answer, events, audit together. */
    private static final Cost REQUEST = Cost.of("a request", 5);
    /** Key, lock, referral with rights, tasks, referral; and grants, answer, events, audit together. */
    private static final Cost ACT = Cost.of("an acceptance, and every step of who has it", 6);
    /** Those of every step, and the services given. */
    private static final Cost ACT_OF_SOURCE = Cost.of("a step of the source, once somebody has it", 7)
            .because("the answer shows the source the services given too");
    /** Referral with rights; audit. */
    private static final Cost READ = Cost.of("a read by a receiver", 2);
    /** Referral with rights, services given; audit. */
    private static final Cost READ_BY_SOURCE = Cost.of("a read by the source, once somebody has it", 3);
    /** Page with rights; audit. */
    private static final Cost LIST = Cost.of("a page of what was asked, or of what was sent", 2);
    /**
     * Key, lock with who is responsible, referral with rights, right to know with source and receivers, both referrals
     * and the tasks of both; and all else together.
     */
    private static final Cost REDIRECTION = Cost.of("a redirection", 9)
            .because("two referrals change, the one that is continued and the one that continues it");
    /** Key, lock, referral; and the audit of the refusal, in a transaction of its own. */
    private static final Cost REFUSAL = Cost.of("a step that is refused", 4);

    private final TestCaller source = aSpecialist();

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void costsTheSameForAnyNumberOfReceivers(int count) {
        // Given
        TestCaller[] receivers = Stream.generate(() -> anOrganisation(aSpecialist()))
                .limit(count)
                .toArray(TestCaller[]::new);
        Family family = aFamilyOf(source);
        Map<String, Object> body = aReferral(family, receivers);
        Api.as(source).get(REFERRALS).expect(200);

        // When
        AtomicReference<Answer> made = new AtomicReference<>();
        StatementCount request = Statements.during(
                () -> made.set(Api.as(source).post(REFERRALS, body).expect(201)));

        // Then
        request.mustCost(REQUEST);
        Answer referral = made.get();
        TestCaller target = receivers[0];
        String tag = seen(target, referral).etag();
        StatementCount acceptance = Statements.during(() -> Api.as(target)
                .ifMatch(tag)
                .post(referral.location() + "/acceptance")
                .expect(200));
        acceptance.mustCost(ACT);
        StatementCount bySource = Statements.during(() -> seen(source, referral));
        bySource.mustCost(READ_BY_SOURCE);
        StatementCount byTarget = Statements.during(() -> seen(target, referral));
        byTarget.mustCost(READ);
    }

    @Test
    void costsAnAgencySystemNoMoreThanASpecialist() {
        // Given
        TestCaller system = anOrganisation(anAgencySystem());
        TestCaller clinic = anOrganisation(aSpecialist(), system.organisation(), "active");
        TestCaller target = anOrganisation(aSpecialist());
        Family family = Family.invented();
        tell("registry", family.registeredBy(clinic.organisation(), now()));
        Map<String, Object> body = aReferral(family, target);
        body.put("source", clinic.organisation());
        Api api = Api.as(system);
        api.get(REFERRALS).expect(200);

        // When
        StatementCount request =
                Statements.during(() -> api.post(REFERRALS, body).expect(201));

        // Then
        request.mustCost(REQUEST);
    }

    @Test
    void costsTheSameOnTheGroundOfAConsent() {
        // Given
        TestCaller target = anOrganisation(aSpecialist());
        Family family = aFamilyOf(source);
        ConsentGiven given = consent(family.child(), target);
        tell("registry", given);
        Map<String, Object> body = aReferral(family, target);
        body.put(
                "legalBasis",
                Map.of("kind", "consent", "reference", given.consent().toString()));

        // When
        StatementCount request =
                Statements.during(() -> Api.as(source).post(REFERRALS, body).expect(201));

        // Then
        request.mustCost(REQUEST);
    }

    @Test
    void costsTheSourceOneMoreForTheServicesGivenOnceSomebodyHasIt() {
        // Given
        TestCaller target = anOrganisation(aSpecialist());
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        String tag = seen(source, referral).etag();

        // When
        StatementCount cancellation = Statements.during(() -> Api.as(source)
                .ifMatch(tag)
                .post(referral.location() + "/cancellation", words("cancellation"))
                .expect(200));

        // Then
        cancellation.mustCost(ACT_OF_SOURCE);
    }

    @Test
    void costsTheSameWhereAccessStays() {
        // Given
        TestCaller target = anOrganisation(aSpecialist());
        Answer referral = sent(source, aFamilyOf(source), target);
        Api.as(target)
                .ifMatch("\"1\"")
                .post(referral.location() + "/acceptance")
                .expect(200);

        // When
        StatementCount start = Statements.during(() -> Api.as(target)
                .ifMatch("\"2\"")
                .post(referral.location() + "/start")
                .expect(200));

        // Then
        start.mustCost(ACT);
    }

    @Test
    void listsAnyNumberByOneQuery() {
        // Given
        TestCaller target = anOrganisation(aSpecialist());
        for (int count = 0; count < 4; count++) {
            sent(source, aFamilyOf(source), target);
        }

        // When
        StatementCount inbox =
                Statements.during(() -> Api.as(target).get(REFERRALS).expect(200));
        StatementCount outbox = Statements.during(
                () -> Api.as(source).get(REFERRALS + "?box=sent").expect(200));

        // Then
        inbox.mustCost(LIST);
        outbox.mustCost(LIST);
    }

    @Test
    void costsTwoActsToAskOthersInsteadHoweverManyTheyAre() {
        // Given
        TestCaller target = anOrganisation(aSpecialist());
        TestCaller[] others =
                Stream.generate(() -> anOrganisation(aSpecialist())).limit(9).toArray(TestCaller[]::new);
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        StatementCount redirection = Statements.during(() -> Api.as(source)
                .ifMatch("\"1\"")
                .post(referral.location() + "/redirection", ReferralFixture.others(others))
                .expect(201));

        // Then
        redirection.mustCost(REDIRECTION);
    }

    @Test
    void costsLittleToRefuse() {
        // Given
        TestCaller target = anOrganisation(aSpecialist());
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        StatementCount stranger = Statements.during(() -> Api.as(aSpecialist())
                .ifMatch("\"1\"")
                .post(referral.location() + "/rejection", words("rejection"))
                .expect(404));

        // Then
        stranger.mustCost(REFUSAL);
    }
}
