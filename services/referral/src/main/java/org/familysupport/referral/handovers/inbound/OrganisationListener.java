package org.familysupport.referral.handovers.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationFact;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.handovers.HearPlaces;

/** Hears where organisations work. */
@ApplicationScoped
class OrganisationListener implements FactListener<OrganisationFact> {
    private final HearPlaces hear;

    OrganisationListener(HearPlaces hear) {
        this.hear = hear;
    }

    @Override
    public Class<OrganisationFact> listensTo() {
        return OrganisationFact.class;
    }

    @Override
    public Uni<Void> on(Received<OrganisationFact> received) {
        return switch (received.fact()) {
            case OrganisationRegistered it -> hear.of(it.organisation(), it.version(), it.territory());
            case OrganisationChanged it -> hear.of(it.organisation(), it.version(), it.territory());
        };
    }
}
