package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedOffers.Offer.anOffer;
import static org.familysupport.referral.InventedOffers.offers;
import static org.familysupport.referral.InventedOffers.verifies;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.util.Map;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.events.delivery.OfferPublished;
import org.familysupport.events.delivery.OfferVerified;
import org.familysupport.events.delivery.OfferWithdrawn;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.junit.jupiter.api.Test;

/** Who has no known free place is asked with a reason only (handover section 1). */
@ComponentTest
class CapacityApiTest {
    private static final Duration TOO_LONG = Duration.ofHours(25);
    private static final Duration LATELY = Duration.ofHours(23);

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void whoHasAFreePlaceByALateWordOrOffersNothingIsAskedWithoutAReason() {
        // Given
        TestCaller other = anOrganisation(aSpecialist());
        offers(target, anOffer().verified(LATELY));
        offers(other, anOffer().of("respite").withFree(0));

        // When
        Answer referral = request(target, other);

        // Then
        referral.expect(201);
        assertThat(referral.has("/capacityReason")).isFalse();
    }

    @Test
    void everyReceiverWithoutAKnownFreePlaceIsNamed() {
        // Given
        TestCaller stale = anOrganisation(aSpecialist());
        TestCaller free = anOrganisation(aSpecialist());
        offers(target, anOffer().withFree(0));
        offers(stale, anOffer().verified(TOO_LONG));
        offers(free, anOffer().withFree(0));
        offers(free, anOffer().forAges(36, 84));

        // When
        Answer referral = request(free, target, stale);

        // Then
        assertProblem(referral)
                .is(422, "rule-violated")
                .violatesExactly("/receivers/1 no-free-place", "/receivers/2 places-not-verified");
    }

    @Test
    void aReasonIsKnownKeptAndShown() {
        // Given
        offers(target, anOffer().withFree(0));
        Map<String, Object> body = aReferral(aFamilyOf(source), target);
        body.put("capacityReason", "luck");
        Answer luck = Api.as(source).post(REFERRALS, body);
        body.put("capacityReason", "willing-to-wait");

        // When
        Answer referral = Api.as(source).post(REFERRALS, body).expect(201);

        // Then
        assertProblem(luck).is(422, "rule-violated").violatesExactly("/capacityReason unknown-code");
        assertThat(seen(source, referral).text("/capacityReason")).isEqualTo("willing-to-wait");
    }

    @Test
    void whoRejectsForWantOfRoomIsFullUntilItVerifiesAnew() {
        // Given
        OfferId offer = offers(target, anOffer());
        Answer referral = request(target).expect(201);
        Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/rejection", Map.of("reasonCode", "at-capacity"))
                .expect(200);

        // When
        Answer next = request(target);
        verifies(target, offer, 2, anOffer());
        Answer afterwards = request(target);

        // Then
        assertProblem(next).is(422, "rule-violated").violatesExactly("/receivers/0 no-free-place");
        afterwards.expect(201);
    }

    @Test
    void whatIsHeardLateOrTwiceChangesNothing() {
        // Given
        OfferId id = OfferId.next();
        OfferVerified full = new OfferVerified(id, 2, anOffer().withFree(0).state(target));
        tell("delivery", full);

        // When
        tell("delivery", new OfferPublished(id, 1, anOffer().state(target)), full);
        Answer whileFull = request(target);
        tell("delivery", new OfferWithdrawn(id, 3, anOffer().withFree(0).state(target), now()), full);
        Answer withdrawn = request(target);

        // Then
        assertProblem(whileFull).is(422, "rule-violated").violatesExactly("/receivers/0 no-free-place");
        withdrawn.expect(201);
    }

    private Answer request(TestCaller... receivers) {
        return Api.as(source).post(REFERRALS, aReferral(aFamilyOf(source), receivers));
    }
}
