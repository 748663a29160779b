package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.restrictions.RestrictionFact;
import org.familysupport.messaging.inbound.FactListener;

/** Keeps the copy of who is hidden from all but a team. */
@ApplicationScoped
class SealListener implements FactListener<RestrictionFact> {
    private final Seals seals;

    SealListener(Seals seals) {
        this.seals = seals;
    }

    @Override
    public Class<RestrictionFact> listensTo() {
        return RestrictionFact.class;
    }

    @Override
    public Uni<Void> on(Received<RestrictionFact> received) {
        return seals.apply(received.fact());
    }
}
