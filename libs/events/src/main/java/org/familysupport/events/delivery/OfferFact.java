package org.familysupport.events.delivery;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to an offer; each tells the whole of it as it is afterwards. */
public sealed interface OfferFact extends Fact permits OfferPublished, OfferChanged, OfferVerified, OfferWithdrawn {
    OfferId offer();

    OfferState state();

    @Override
    default UUID key() {
        return offer().value();
    }
}
