package org.familysupport.events.registry;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a table of weights by which look-alikes are scored. */
public sealed interface MatchingModelFact extends Fact
        permits MatchingModelEstimated, MatchingModelActivated, MatchingModelRetired {
    MatchingModelId model();

    /** Its number: the shipped one is 1. */
    int number();

    /** When it was made, activated or retired. */
    Instant at();

    @Override
    default UUID key() {
        return model().value();
    }
}
