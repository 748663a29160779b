package org.familysupport.referral.worklists.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.worklists.NoteDelivery;

/** Hears of deliveries. */
@ApplicationScoped
class DeliveryListener implements FactListener<DeliveryFact> {
    private final NoteDelivery note;

    DeliveryListener(NoteDelivery note) {
        this.note = note;
    }

    @Override
    public Class<DeliveryFact> listensTo() {
        return DeliveryFact.class;
    }

    @Override
    public Uni<Void> on(Received<DeliveryFact> received) {
        return note.hear(received.fact());
    }
}
