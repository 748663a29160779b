package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aGuardedReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.timers;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralDenialConfirmed;
import org.familysupport.events.referral.ReferralDenialProposed;
import org.familysupport.events.referral.ReferralDenialRefused;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Help to a child at risk is not refused by one side alone. */
@ComponentTest
@Proves("25")
class SecondKeyApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller coordinator = aSpecialist().withRoles("municipal-coordinator");

    @Test
    void leavesADenialWaitingForTheSource() {
        // Given
        Answer referral = guarded();

        // When
        Answer denied = act(target, referral, "rejection").expect(200);

        // Then
        assertThat(denied.text("/status")).isEqualTo("requested");
        assertThat(denied.text("/businessStatus")).isEqualTo("denial-to-confirm");
        assertThat(allowed(denied)).containsExactly("acceptance");
        Answer bySource = seen(source, referral);
        assertThat(bySource.text("/businessStatus")).isEqualTo("denial-to-confirm");
        assertThat(bySource.text("/tasks/0/reasonCode")).isEqualTo("other");
        assertThat(allowed(bySource)).contains("rejection-confirmation", "rejection-refusal");
        assertThat(timers(bySource)).containsExactly("accept-by paused", "confirm-denial-by running");
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(ReferralRequested.class, ReferralDenialProposed.class);
    }

    @Test
    void endsWhenTheSourceAgrees() {
        // Given
        Answer referral = guarded();
        act(target, referral, "rejection").expect(200);

        // When
        Answer confirmed = act(source, referral, "rejection-confirmation").expect(200);

        // Then
        assertThat(confirmed.text("/status")).isEqualTo("rejected");
        assertThat(confirmed.has("/businessStatus")).isFalse();
        assertThat(confirmed.text("/tasks/0/reasonCode")).isEqualTo("other");
        assertThat(timers(confirmed)).isEmpty();
        assertThat(openGrants(referral)).isZero();
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(ReferralRequested.class, ReferralDenialProposed.class, ReferralDenialConfirmed.class);
    }

    @Test
    void isToBeAnsweredAgainWhenTheSourceDoesNotAgree() {
        // Given
        Answer referral = guarded();
        act(target, referral, "rejection").expect(200);

        // When
        Answer refused = act(source, referral, "rejection-refusal").expect(200);

        // Then
        assertThat(refused.text("/status")).isEqualTo("requested");
        assertThat(refused.has("/businessStatus")).isFalse();
        assertThat(timers(refused)).containsExactly("accept-by running");
        Answer byTarget = seen(target, referral);
        assertThat(byTarget.text("/tasks/0/note")).isEqualTo("Других центров в районе нет");
        assertThat(allowed(byTarget)).containsExactly("acceptance", "rejection");
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(ReferralRequested.class, ReferralDenialProposed.class, ReferralDenialRefused.class);
        act(target, referral, "acceptance").expect(200);
    }

    @Test
    void letsWhoCoordinatesForTheRegionTurnTheKeyWithoutKnowingTheFamily() {
        // Given
        Answer referral = guarded();
        assertProblem(Api.as(coordinator).get(referral.location())).is(404, "not-found");
        act(target, referral, "rejection").expect(200);

        // When
        Answer seen = seen(coordinator, referral);
        Answer confirmed = act(coordinator, referral, "rejection-confirmation").expect(200);

        // Then
        assertThat(seen.has("/subject")).isFalse();
        assertThat(seen.has("/tasks/0/note")).isFalse();
        assertThat(seen.has("/preview")).isFalse();
        assertThat(seen.text("/redactedFields/0")).isEqualTo("subject");
        assertThat(allowed(seen)).containsExactly("rejection-confirmation", "rejection-refusal");
        assertThat(confirmed.text("/status")).isEqualTo("rejected");
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralDenialConfirmed.class, referral.id())
                        .fact()
                        .confirmedBy()
                        .value())
                .isEqualTo(coordinator.organisation());
        assertProblem(Api.as(coordinator).get(referral.location())).is(404, "not-found");
    }

    @Test
    void isNotGoneRoundByStepBackInsteadOfNo() {
        // Given
        Answer referral = guarded();

        // When
        Answer cancelled = act(target, referral, "cancellation");
        Answer confirmedByTarget = act(target, referral, "rejection-confirmation");
        Answer confirmedTooSoon = act(source, referral, "rejection-confirmation");

        // Then
        assertProblem(cancelled).is(409, "state-conflict");
        assertProblem(confirmedByTarget).is(403, "forbidden");
        assertProblem(confirmedTooSoon).is(409, "state-conflict");
    }

    @Test
    void isNotGoneRoundByTakingItAndSteppingBack() {
        // Given
        Answer referral = guarded();
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);

        // When
        Answer steppedBack = act(target, referral, "cancellation").expect(200);

        // Then
        assertThat(steppedBack.text("/status")).isEqualTo("in-progress");
        assertThat(steppedBack.text("/businessStatus")).isEqualTo("denial-to-confirm");
        assertThat(allowed(steppedBack)).doesNotContain("cancellation", "business-status");
        assertThat(openGrants(referral)).isEqualTo(1);
        assertThat(timers(seen(source, referral)))
                .containsExactly("complete-by paused", "confirm-denial-by running", "no-activity paused");
        assertThat(allowed(seen(coordinator, referral))).containsExactly("rejection-confirmation", "rejection-refusal");
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralDenialProposed.class, referral.id())
                        .fact()
                        .status())
                .isEqualTo("in-progress");

        // When
        Answer refused = act(source, referral, "rejection-refusal").expect(200);

        // Then
        assertThat(refused.text("/status")).isEqualTo("in-progress");
        assertThat(timers(refused)).containsExactly("complete-by running", "no-activity running");
        act(target, referral, "cancellation").expect(200);
        Answer confirmed = act(source, referral, "rejection-confirmation").expect(200);
        assertThat(confirmed.text("/status")).isEqualTo("cancelled");
        assertThat(confirmed.text("/tasks/0/reasonCode")).isEqualTo("other");
        assertThat(timers(confirmed)).isEmpty();
        assertThat(openGrants(referral)).isZero();
    }

    @Test
    void letsTheSourceAloneTakeItBack() {
        // Given
        Answer referral = guarded();
        act(target, referral, "acceptance").expect(200);

        // When
        Answer cancelled = act(source, referral, "cancellation").expect(200);

        // Then
        assertThat(cancelled.text("/status")).isEqualTo("cancelled");
    }

    @Test
    void isNotAskedForOtherHelp() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        Answer rejected = act(target, referral, "rejection").expect(200);

        // Then
        assertThat(rejected.text("/status")).isEqualTo("rejected");
    }

    private Answer guarded() {
        return Api.as(source)
                .post(REFERRALS, aGuardedReferral(aFamilyOf(source), target))
                .expect(201);
    }

    private static long openGrants(Answer referral) {
        return Database.asOwner()
                .number("select count(*) from grants where cause = ? and upper_inf(during)", referral.id());
    }
}
