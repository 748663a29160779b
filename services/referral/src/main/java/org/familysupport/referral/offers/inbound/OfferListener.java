package org.familysupport.referral.offers.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.delivery.OfferFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.offers.HearOffers;

/** Hears what is offered. */
@ApplicationScoped
class OfferListener implements FactListener<OfferFact> {
    private final HearOffers hear;

    OfferListener(HearOffers hear) {
        this.hear = hear;
    }

    @Override
    public Class<OfferFact> listensTo() {
        return OfferFact.class;
    }

    @Override
    public Uni<Void> on(Received<OfferFact> received) {
        return hear.hear(received.fact());
    }
}
