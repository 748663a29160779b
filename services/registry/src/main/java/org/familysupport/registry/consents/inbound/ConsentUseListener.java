package org.familysupport.registry.consents.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.Received;
import org.familysupport.events.consents.ConsentUseFact;
import org.familysupport.events.consents.ConsentUseStopped;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.registry.consents.HearConsentUse;

/** Hears which services have stopped. */
@ApplicationScoped
class ConsentUseListener implements FactListener<ConsentUseFact> {
    private final HearConsentUse hear;

    ConsentUseListener(HearConsentUse hear) {
        this.hear = hear;
    }

    @Override
    public Class<ConsentUseFact> listensTo() {
        return ConsentUseFact.class;
    }

    @Override
    public Uni<Void> on(Received<ConsentUseFact> received) {
        String service =
                EventCatalogue.named(received.envelope().type()).orElseThrow().service();
        return switch (received.fact()) {
            case ConsentUseStopped it -> hear.stopped(it.consent(), service, it.stoppedAt());
        };
    }
}
