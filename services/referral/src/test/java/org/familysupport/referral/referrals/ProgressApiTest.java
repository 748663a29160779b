package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.timers;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.Map;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralConfirmed;
import org.familysupport.events.referral.ReferralProgressTold;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** The source sees how it goes. */
@ComponentTest
@Proves("24")
class ProgressApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void tellsTheSourceHowItStandsWhileTheStatusStays() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        String since = seen(source, referral).text("/tasks/0/since");

        // When
        Answer told = Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(
                        referral.location() + "/business-status",
                        Map.of("businessStatus", "waitlisted", "note", "Пятые в очереди"))
                .expect(200);

        // Then
        assertThat(told.text("/status")).isEqualTo("accepted");
        Answer read = seen(source, referral);
        assertThat(read.text("/businessStatus")).isEqualTo("waitlisted");
        assertThat(read.text("/tasks/0/businessStatus")).isEqualTo("waitlisted");
        assertThat(read.text("/tasks/0/note")).isEqualTo("Пятые в очереди");
        assertThat(read.text("/tasks/0/since")).isEqualTo(since);
        ReferralProgressTold fact = Topic.of(Topics.REFERRALS)
                .await(ReferralProgressTold.class, referral.id())
                .fact();
        assertThat(fact.businessStatus()).isEqualTo("waitlisted");
        assertThat(fact.status()).isEqualTo("accepted");
    }

    @Test
    void saysTheSameAgainWithoutAnyChange() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        Answer told = act(target, referral, "business-status").expect(200);
        String bySource = seen(source, referral).etag();

        // When
        Answer again = act(target, referral, "business-status").expect(200);

        // Then
        assertThat(again.etag()).isEqualTo(told.etag());
        assertThat(again.text("/version")).isEqualTo(told.text("/version"));
        assertThat(seen(source, referral).etag()).isEqualTo(bySource);
        Topic.of(Topics.REFERRALS).await(ReferralProgressTold.class, referral.id());
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(ReferralRequested.class, ReferralAccepted.class, ReferralProgressTold.class);

        // When
        Answer withMore = Api.as(target)
                .ifMatch(again.etag())
                .post(
                        referral.location() + "/business-status",
                        Map.of("businessStatus", "waitlisted", "note", "Четвёртые в очереди"))
                .expect(200);

        // Then
        assertThat(withMore.etag()).isNotEqualTo(again.etag());
    }

    @Test
    void forgetsTheWordWithTheNextStep() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "business-status").expect(200);

        // When
        Answer started = act(target, referral, "start").expect(200);

        // Then
        assertThat(started.has("/businessStatus")).isFalse();
    }

    @Test
    void leavesToTheServiceWhatTheServiceSays() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);

        // When
        Answer answer = Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/business-status", Map.of("businessStatus", "expired"));

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly("/businessStatus not-allowed");
    }

    @Test
    void showsTheSourceWhenItWasReceivedAndOpened() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        assertThat(seen(source, referral).has("/tasks/0/receivedAt")).isFalse();

        // When
        Api.as(target).get(REFERRALS + "?box=inbox").expect(200);

        // Then
        Answer received = seen(source, referral);
        assertThat(received.has("/tasks/0/receivedAt")).isTrue();
        assertThat(received.has("/tasks/0/openedAt")).isFalse();

        // When
        Answer byTarget = seen(target, referral);

        // Then
        Answer opened = seen(source, referral);
        assertThat(opened.text("/tasks/0/receivedAt")).isEqualTo(received.text("/tasks/0/receivedAt"));
        assertThat(opened.has("/tasks/0/openedAt")).isTrue();
        assertThat(opened.etag()).isEqualTo(received.etag());
        assertThat(byTarget.has("/tasks/0/openedAt")).isFalse();
        seen(target.colleague(), referral);
        assertThat(seen(source, referral).text("/tasks/0/openedAt")).isEqualTo(opened.text("/tasks/0/openedAt"));
    }

    @Test
    void countsTheWorklistAsReceivingToo() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        Api.as(target).get("/api/v1/worklists/inbox").expect(200);

        // Then
        assertThat(seen(source, referral).has("/tasks/0/receivedAt")).isTrue();
    }

    @Test
    void takesAnActForReading() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        Api.as(target)
                .ifMatch("\"1\"")
                .post(referral.location() + "/acceptance")
                .expect(200);

        // Then
        assertThat(seen(source, referral).has("/tasks/0/openedAt")).isTrue();
    }

    @Test
    void waitsForTheSourceToConfirmTheResult() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        act(target, referral, "completion").expect(200);
        Answer waiting = seen(source, referral);
        assertThat(timers(waiting)).containsExactly("confirm-by running");
        assertThat(waiting.id("/deadlines/0/party")).isEqualTo(source.organisation());

        // When
        Answer confirmed = act(source, referral, "confirmation").expect(200);
        Answer again = act(source, referral, "confirmation");

        // Then
        assertThat(confirmed.text("/status")).isEqualTo("completed");
        assertThat(confirmed.has("/settledAt")).isTrue();
        assertThat(timers(confirmed)).isEmpty();
        Topic.of(Topics.REFERRALS).await(ReferralConfirmed.class, referral.id());
        assertProblem(again).is(409, "state-conflict").has("/currentState", "completed");
        assertProblem(act(target, referral, "confirmation")).is(403, "forbidden");
    }
}
