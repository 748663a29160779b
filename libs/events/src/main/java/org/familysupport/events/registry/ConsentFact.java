package org.familysupport.events.registry;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a consent record. */
public sealed interface ConsentFact extends Fact
        permits ConsentRequested, ConsentGiven, ConsentRefused, ConsentWithdrawn, ConsentInvalidated {
    ConsentId consent();

    /** Whom it is about. */
    PersonId subject();

    @Override
    default UUID key() {
        return consent().value();
    }
}
