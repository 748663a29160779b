package org.familysupport.referral.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.delivery.OfferFact;

/** Takes the delivery service's word on what is offered. */
@ApplicationScoped
public class HearOffers {
    private final Offers offers;

    HearOffers(Offers offers) {
        this.offers = offers;
    }

    /** Notes it with the open transaction. */
    public Uni<Void> hear(OfferFact fact) {
        return offers.enter(OfferCopy.of(fact));
    }
}
