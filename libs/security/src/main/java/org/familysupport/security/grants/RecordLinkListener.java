package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.IdentityFact;
import org.familysupport.messaging.inbound.FactListener;

/** Keeps the copy of which records are of one. */
@ApplicationScoped
class RecordLinkListener implements FactListener<IdentityFact> {
    private final RecordLinks links;

    RecordLinkListener(RecordLinks links) {
        this.links = links;
    }

    @Override
    public Class<IdentityFact> listensTo() {
        return IdentityFact.class;
    }

    @Override
    public Uni<Void> on(Received<IdentityFact> received) {
        return links.apply(received.fact());
    }
}
