package org.familysupport.referral.referrals;

import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.PoolFixture.aPlace;
import static org.familysupport.referral.referrals.PoolFixture.anOpenReferral;
import static org.familysupport.referral.referrals.PoolFixture.anOrganisationIn;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.others;
import static org.familysupport.referral.referrals.ReferralFixture.passOn;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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

/** What it costs the database that a referral is claimed, comes back and goes on (rulings 30). */
@ComponentTest
class PassedOnStatementsTest {
    /** Key, right to know with source and pool, referral; and answer, events, audit together. */
    private static final Cost OPENING = Cost.of("a request that stands open to a pool", 4);
    /** Key, lock, referral with rights, task, referral; and grants, answer, events, audit together. */
    private static final Cost CLAIM = Cost.of("a claim", 6);
    /**
     * Key, lock with who is responsible, referral with rights, right to know with source and receivers, both referrals
     * and the tasks of both; and answer, events, audit together.
     */
    private static final Cost RETURN = Cost.of("a return", 9).because("it is another referral, that leads back");
    /**
     * Key, lock, referral with rights, lock and referral that comes back, both referrals and the tasks of both; and
     * all else together.
     */
    private static final Cost TAKING_BACK =
            Cost.of("the acceptance of a return", 10).because("the referral that comes back ends with it");
    /**
     * Key, lock with who is responsible, referral with rights, services given, right to know with source and
     * receivers, both referrals and the tasks of both; and all else together.
     */
    private static final Cost RENEWAL =
            Cost.of("a renewal", 10).because("two referrals change, the failed one and the one that asks again");
    /** Those of a step of the source, once somebody has it. */
    private static final Cost CLOSURE =
            Cost.of("a closure", 7).because("the answer shows the source the services given too");
    /** Referral with rights, chain; audit. */
    private static final Cost CHAIN = Cost.of("a read of the chain", 3);

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void isOpenedAndClaimedAtTheSameCostHoweverManyMayClaimIt(int count) {
        // Given
        String place = aPlace();
        TestCaller service = anOrganisationIn(place, "early-help-service", "active");
        for (int more = 1; more < count; more++) {
            anOrganisationIn(place, "early-help-service", "active");
        }
        Map<String, Object> body = anOpenReferral(aFamilyOf(source), place);
        AtomicReference<Answer> made = new AtomicReference<>();

        // When
        StatementCount opening = Statements.during(
                () -> made.set(Api.as(source).post(REFERRALS, body).expect(201)));
        StatementCount claim = step(service, made.get(), "\"1\"", "claim", Map.of(), 200);

        // Then
        opening.mustCost(OPENING);
        claim.mustCost(CLAIM);
    }

    @Test
    void comesBack() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        String tag = seen(target, referral).etag();
        Map<String, Object> words = Map.of("reasonCode", "family-moved");

        // When
        StatementCount back = step(target, referral, tag, "return", words, 201);

        // Then
        back.mustCost(RETURN);
    }

    @Test
    void isTakenBack() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        Answer back = passOn(target, referral, "return", Map.of("reasonCode", "family-moved"))
                .expect(201);
        String tag = seen(source, back).etag();

        // When
        StatementCount acceptance = step(source, back, tag, "acceptance", Map.of(), 200);

        // Then
        acceptance.mustCost(TAKING_BACK);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void isAskedAgainAtTheSameCostOfAnyNumber(int count) {
        // Given
        TestCaller[] others = Stream.generate(() -> anOrganisation(aSpecialist()))
                .limit(count)
                .toArray(TestCaller[]::new);
        Answer referral = failed();
        String tag = seen(source, referral).etag();

        // When
        StatementCount renewal = step(source, referral, tag, "renewal", others(others), 201);

        // Then
        renewal.mustCost(RENEWAL);
    }

    @Test
    void isClosedWhenItHasFailed() {
        // Given
        Answer referral = failed();
        String tag = seen(source, referral).etag();

        // When
        StatementCount closure = step(source, referral, tag, "closure", Map.of(), 200);

        // Then
        closure.mustCost(CLOSURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void showsItsChainHoweverLongItIs(int more) {
        // Given
        Answer last = sent(source, aFamilyOf(source), target);
        for (int next = 0; next < more; next++) {
            last = passOn(source, last, "redirection", others(anOrganisation(aSpecialist())))
                    .expect(201);
        }
        String chain = last.location() + "/chain";

        // When
        StatementCount read = Statements.during(() -> Api.as(source).get(chain).expect(200));

        // Then
        read.mustCost(CHAIN);
    }

    private Answer failed() {
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        act(target, referral, "failure").expect(200);
        return referral;
    }

    private static StatementCount step(
            TestCaller caller, Answer referral, String tag, String act, Map<String, Object> words, int status) {
        return Statements.during(() -> Api.as(caller)
                .ifMatch(tag)
                .post(referral.location() + "/" + act, words)
                .expect(status));
    }
}
