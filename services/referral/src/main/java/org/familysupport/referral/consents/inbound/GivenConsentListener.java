package org.familysupport.referral.consents.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.ConsentFact;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentInvalidated;
import org.familysupport.events.registry.ConsentRefused;
import org.familysupport.events.registry.ConsentRequested;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.consents.HearConsents;

/** Hears which consents were given. */
@ApplicationScoped
class GivenConsentListener implements FactListener<ConsentFact> {
    private final HearConsents hear;

    GivenConsentListener(HearConsents hear) {
        this.hear = hear;
    }

    @Override
    public Class<ConsentFact> listensTo() {
        return ConsentFact.class;
    }

    /** Its terms never change, and a later version keeps more of them (docs/adr/0036). */
    @Override
    public boolean alsoHeardBefore() {
        return true;
    }

    @Override
    public Uni<Void> on(Received<ConsentFact> received) {
        return switch (received.fact()) {
            case ConsentGiven it -> hear.given(it);
            case ConsentRequested it -> Uni.createFrom().voidItem();
            case ConsentRefused it -> Uni.createFrom().voidItem();
            case ConsentWithdrawn it -> Uni.createFrom().voidItem();
            case ConsentInvalidated it -> Uni.createFrom().voidItem();
        };
    }
}
