package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.delivered;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.junit.jupiter.api.Test;

/** A caller may be faster than the facts about what it refers (rulings 16). */
@ComponentTest
class AwaitSubjectApiTest {
    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void waitsForAFamilyThatIsOnItsWay() {
        // Given
        Family family = Family.invented();
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> Api.as(source).post(REFERRALS, aReferral(family, target)));

        // When
        say("registry", family.registeredBy(source.organisation(), now()));

        // Then
        waiting.join().expect(201);
    }

    @Test
    void waitsABoundedTimeForWhatNeverComes() {
        // Given
        Instant begin = Instant.now();

        // When
        Answer answer = Api.as(source).post(REFERRALS, aReferral(Family.invented(), target));

        // Then
        assertProblem(answer).is(404, "not-found");
        assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void holdsNoConnectionMeanwhile() {
        // Given
        Family known = InventedRegistry.aFamilyOf(source);
        Supplier<Answer> hopeless = () -> Api.as(source).post(REFERRALS, aReferral(Family.invented(), target));
        CompletableFuture<List<Answer>> waiting =
                CompletableFuture.supplyAsync(() -> AtOnce.all(Collections.nCopies(60, hopeless)));

        // When
        Answer meanwhile = Api.as(source).post(REFERRALS, aReferral(known, target));

        // Then
        meanwhile.expect(201);
        assertThat(waiting.join()).extracting(Answer::status).containsOnly(404);
    }

    @Test
    void waitsForADeliveryThatIsOnItsWay() {
        // Given
        Family family = InventedRegistry.aFamilyOf(source);
        Answer referral = sent(source, family, target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        Api api = Api.as(target).ifMatch(seen(target, referral).etag());
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(
                () -> api.post(referral.location() + "/completion", Map.of("outcome", "service-provided")));

        // When
        say("delivery", delivered(family, new ReferralId(referral.id()), target));

        // Then
        waiting.join().expect(200);
    }
}
