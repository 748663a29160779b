package org.familysupport.referral.routes.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.routes.HearGivenService;

/** Hears of deliveries: they close steps. */
@ApplicationScoped
class DeliveryListener implements FactListener<DeliveryFact> {
    private final HearGivenService hear;

    DeliveryListener(HearGivenService hear) {
        this.hear = hear;
    }

    @Override
    public Class<DeliveryFact> listensTo() {
        return DeliveryFact.class;
    }

    @Override
    public Uni<Void> on(Received<DeliveryFact> received) {
        return hear.hear(received.fact());
    }
}
