package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.events.registry.ConsentId;

/** Takes the word of the other services that they have stopped using what a consent opened. */
@ApplicationScoped
public class HearConsentUse {
    private final Consents consents;

    HearConsentUse(Consents consents) {
        this.consents = consents;
    }

    /** Notes it with the open transaction; the first word of a service counts. */
    public Uni<Void> stopped(ConsentId consent, String service, Instant at) {
        return consents.acknowledge(consent, service, at);
    }
}
