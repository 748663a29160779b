package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.OrganisationFact;
import org.familysupport.messaging.inbound.FactListener;

/** Keeps the copy of the directory. */
@ApplicationScoped
class OrganisationListener implements FactListener<OrganisationFact> {
    private final KnownOrganisations organisations;

    OrganisationListener(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Class<OrganisationFact> listensTo() {
        return OrganisationFact.class;
    }

    @Override
    public Uni<Void> on(Received<OrganisationFact> received) {
        return organisations.apply(received.fact());
    }
}
