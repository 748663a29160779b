package org.familysupport.referral.families.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.families.HearFamilies;

/** Hears of families and their members. */
@ApplicationScoped
class FamilyListener implements FactListener<FamilyFact> {
    private final HearFamilies hear;

    FamilyListener(HearFamilies hear) {
        this.hear = hear;
    }

    @Override
    public Class<FamilyFact> listensTo() {
        return FamilyFact.class;
    }

    @Override
    public Uni<Void> on(Received<FamilyFact> received) {
        return hear.hear(received.fact());
    }
}
