package org.familysupport.referral.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;

/** Takes a receiver's own word that it is full: whoever asks next sees it, until its offer is verified anew. */
@ApplicationScoped
public class NoteFull {
    private final Offers offers;

    NoteFull(Offers offers) {
        this.offers = offers;
    }

    /** Notes it with the open transaction. */
    public Uni<Void> of(OrganisationId receiver, String category, Instant at) {
        return offers.noteFull(receiver, category, at);
    }
}
