package org.familysupport.referral.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.ConsentGiven;

/** Takes the registry's word that a consent was given. */
@ApplicationScoped
public class HearConsents {
    private final GivenConsents consents;

    HearConsents(GivenConsents consents) {
        this.consents = consents;
    }

    /** Notes it with the open transaction; hearing it again changes nothing. */
    public Uni<Void> given(ConsentGiven it) {
        return consents.enter(ConsentCopy.of(it));
    }
}
