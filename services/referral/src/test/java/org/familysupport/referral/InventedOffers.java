package org.familysupport.referral;

import static org.familysupport.referral.InventedRegistry.TERRITORY;
import static org.familysupport.testing.facts.Publisher.tell;

import java.time.Duration;
import java.time.Instant;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.events.delivery.OfferPublished;
import org.familysupport.events.delivery.OfferState;
import org.familysupport.events.delivery.OfferVerified;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** What organisations offer, invented: early help for every age where the families of these tests live, with three places. */
public final class InventedOffers {
    private static final int TOTAL = 20;

    private InventedOffers() {}

    /** The state of an offer that a test may tell with changes. */
    public record Offer(
            String category,
            int agesFrom,
            @Nullable Integer agesTo,
            String territory,
            String setting,
            int free,
            Instant at) {
        public static Offer anOffer() {
            return new Offer("early-help", 0, null, TERRITORY, "institution", 3, InventedRegistry.now());
        }

        public Offer of(String other) {
            return new Offer(other, agesFrom, agesTo, territory, setting, free, at);
        }

        public Offer forAges(int from, @Nullable Integer to) {
            return new Offer(category, from, to, territory, setting, free, at);
        }

        public Offer in(String other) {
            return new Offer(category, agesFrom, agesTo, other, setting, free, at);
        }

        public Offer by(String other) {
            return new Offer(category, agesFrom, agesTo, territory, other, free, at);
        }

        public Offer withFree(int places) {
            return new Offer(category, agesFrom, agesTo, territory, setting, places, at);
        }

        public Offer verified(Duration ago) {
            return new Offer(
                    category,
                    agesFrom,
                    agesTo,
                    territory,
                    setting,
                    free,
                    InventedRegistry.now().minus(ago));
        }

        public OfferState state(TestCaller by) {
            return new OfferState(
                    new OrganisationId(by.organisation()),
                    category,
                    agesFrom,
                    agesTo,
                    territory,
                    setting,
                    TOTAL,
                    TOTAL - free,
                    true,
                    at);
        }
    }

    /** The service has heard that the caller's organisation offers this. */
    public static OfferId offers(TestCaller caller, Offer offer) {
        OfferId id = OfferId.next();
        tell("delivery", new OfferPublished(id, 1, offer.state(caller)));
        return id;
    }

    /** It said anew how much room it has. */
    public static void verifies(TestCaller caller, OfferId id, long version, Offer offer) {
        tell("delivery", new OfferVerified(id, version, offer.state(caller)));
    }
}
