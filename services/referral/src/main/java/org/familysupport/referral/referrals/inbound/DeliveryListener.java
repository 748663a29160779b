package org.familysupport.referral.referrals.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.referrals.HearDelivery;

/** Hears of deliveries. */
@ApplicationScoped
class DeliveryListener implements FactListener<DeliveryFact> {
    private final HearDelivery hear;

    DeliveryListener(HearDelivery hear) {
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
