package org.familysupport.referral.offers;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.delivery.OfferFact;
import org.familysupport.events.delivery.OfferState;
import org.familysupport.events.delivery.OfferWithdrawn;
import org.familysupport.reference.identifiers.Oktmo;
import org.jspecify.annotations.Nullable;

/** An offer as it was told last; the names are those that the statement reads. */
record OfferCopy(
        UUID id,
        long version,
        UUID organisation,
        String category,
        int agesFrom,
        @Nullable Integer agesTo,
        String territory,
        String territoryPrefix,
        String setting,
        int placesFree,
        boolean accepting,
        Instant verifiedAt,
        boolean withdrawn) {
    static OfferCopy of(OfferFact fact) {
        OfferState it = fact.state();
        return new OfferCopy(
                fact.offer().value(),
                fact.version(),
                it.organisation().value(),
                it.category(),
                it.agesFrom(),
                it.agesTo(),
                it.territory(),
                Oktmo.prefix(it.territory()),
                it.setting(),
                it.placesTotal() - it.placesTaken(),
                it.accepting(),
                it.verifiedAt(),
                fact instanceof OfferWithdrawn);
    }
}
