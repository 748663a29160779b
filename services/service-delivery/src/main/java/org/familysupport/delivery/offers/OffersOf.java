package org.familysupport.delivery.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** For whose offers a caller may speak. */
@ApplicationScoped
class OffersOf {
    private final KnownOrganisations organisations;

    OffersOf(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Goes on when the caller acts for the organisation, with the open transaction.
     *
     * @throws Refused 403
     */
    Uni<Void> mustBeThoseOf(OrganisationId organisation, Caller caller) {
        return organisations
                .mayActFor(caller.organisation(), organisation.value(), caller.actsBelow())
                .invoke(mine -> OfferPolicy.mayPublishFor(mine).orRefuse())
                .replaceWithVoid();
    }
}
