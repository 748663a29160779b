package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.Received;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.messaging.inbound.FactListener;

/** Keeps the copy of the other services' grants. */
@ApplicationScoped
class GrantListener implements FactListener<GrantFact> {
    private final Grants grants;

    GrantListener(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Class<GrantFact> listensTo() {
        return GrantFact.class;
    }

    @Override
    public Uni<Void> on(Received<GrantFact> received) {
        String service =
                EventCatalogue.named(received.envelope().type()).orElseThrow().service();
        return grants.applyAtTheCommit(service, List.of(received.fact()));
    }
}
