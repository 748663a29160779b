package org.familysupport.referral.referrals.inbound;

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
import org.familysupport.referral.referrals.HearConsentEnd;

/** Hears which consents have ended. */
@ApplicationScoped
class ConsentEndListener implements FactListener<ConsentFact> {
    private final HearConsentEnd hear;

    ConsentEndListener(HearConsentEnd hear) {
        this.hear = hear;
    }

    @Override
    public Class<ConsentFact> listensTo() {
        return ConsentFact.class;
    }

    @Override
    public Uni<Void> on(Received<ConsentFact> received) {
        return switch (received.fact()) {
            case ConsentWithdrawn it -> hear.ended(it.consent(), it.withdrawnAt());
            case ConsentInvalidated it -> hear.ended(it.consent(), it.invalidatedAt());
            case ConsentRequested it -> Uni.createFrom().voidItem();
            case ConsentGiven it -> Uni.createFrom().voidItem();
            case ConsentRefused it -> Uni.createFrom().voidItem();
        };
    }
}
