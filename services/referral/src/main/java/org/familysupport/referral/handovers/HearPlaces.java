package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Takes the registry's word on where organisations work: what stands open to those of a place is found by it. */
@ApplicationScoped
public class HearPlaces {
    private final OrganisationPlaces places;

    HearPlaces(OrganisationPlaces places) {
        this.places = places;
    }

    /** An older word after a newer one changes nothing. */
    public Uni<Void> of(OrganisationId organisation, long version, @Nullable String territory) {
        return places.enter(organisation, version, territory);
    }
}
