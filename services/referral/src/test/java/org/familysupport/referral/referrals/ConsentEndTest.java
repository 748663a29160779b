package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.consent;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import org.familysupport.events.Topics;
import org.familysupport.events.consents.ConsentUseStopped;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rests on a consent pauses with it; what rests on another ground goes on. */
@ComponentTest
@Proves("9")
class ConsentEndTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(source);
    private final ConsentGiven given = consent(family.child(), target);
    private final ConsentId consent = given.consent();

    @BeforeEach
    void given() {
        tell("registry", given);
    }

    @Test
    void whoHasTakenItPausesKnowsNothingMoreAndCannotGoOn() {
        // Given
        Answer referral = sent("consent", consent.toString());
        act(target, referral, "acceptance").expect(200);
        assertThat(access()).isEqualTo("part referral identity");

        // When
        withdraw();

        // Then
        assertThat(access()).isEqualTo("none");
        Answer held = seen(target, referral);
        assertThat(held.text("/status")).isEqualTo("on-hold");
        assertThat(held.text("/tasks/0/reasonCode")).isEqualTo("consent-withdrawn");
        assertThat(allowed(held)).containsExactly("cancellation");
        Answer inbox = Api.as(target).get(REFERRALS + "?box=inbox").expect(200);
        assertThat(inbox.text("/items/0/allowedActs/0")).isEqualTo("cancellation");
        assertThat(inbox.has("/items/0/allowedActs/1")).isFalse();
        assertProblem(act(target, referral, "resumption")).is(409, "consent-ended");
        act(source, referral, "cancellation").expect(200);
        Topic.of(Topics.REFERRALS).await(ReferralCancelled.class, referral.id());
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(ReferralRequested.class, ReferralAccepted.class, ReferralHeld.class, ReferralCancelled.class)
                .haveNoGaps();
    }

    @Test
    void whoWasOnlyAskedIsAskedNoMore() {
        // Given
        Answer referral = sent("consent", consent.toString());

        // When
        withdraw();

        // Then
        assertThat(seen(source, referral).text("/status")).isEqualTo("cancelled");
        assertThat(access()).isEqualTo("none");
    }

    @Test
    void whatHasEndedIsReadNoMore() {
        // Given
        Answer referral = sent("consent", consent.toString());
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        act(target, referral, "completion").expect(200);
        assertThat(access()).isEqualTo("part referral identity");

        // When
        withdraw();

        // Then
        assertThat(access()).isEqualTo("none");
        assertThat(seen(source, referral).text("/status")).isEqualTo("completed");
    }

    @Test
    void whatRestsOnAnotherGroundGoesOn() {
        // Given
        Answer referral = sent("agreement", "№ 7 от 12.01.2021");
        act(target, referral, "acceptance").expect(200);

        // When
        withdraw();

        // Then
        assertThat(seen(target, referral).text("/status")).isEqualTo("accepted");
        assertThat(access()).isEqualTo("full referral");
    }

    @Test
    void nothingNewRestsOnIt() {
        // Given
        withdraw();

        // When
        Map<String, Object> body = resting("consent", consent.toString());
        body.put("purpose", "audit");
        Answer refused = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly("/legalBasis/reference not-allowed", "/purpose not-allowed");
    }

    @Test
    void isAnsweredByThisService() {
        // When
        withdraw();

        // Then
        ConsentUseStopped stopped = Topic.of(Topics.REFERRAL_CONSENT_USES)
                .await(ConsentUseStopped.class, consent.value())
                .fact();
        assertThat(stopped.version()).isEqualTo(2);
    }

    private void withdraw() {
        tell("registry", new ConsentWithdrawn(consent, 2, family.child(), List.of(), now()));
    }

    private Answer sent(String kind, String reference) {
        return Api.as(source).post(REFERRALS, resting(kind, reference)).expect(201);
    }

    private Map<String, Object> resting(String kind, String reference) {
        Map<String, Object> body = aReferral(family, target);
        body.put("legalBasis", Map.of("kind", kind, "reference", reference));
        return body;
    }

    private String access() {
        return Database.asApp()
                .rows(
                        "select coalesce(access_to_subject('family', ?, ?, false, 'referral'), 'none') as access",
                        family.id().value(),
                        target.organisation())
                .getFirst()
                .text("access");
    }
}
