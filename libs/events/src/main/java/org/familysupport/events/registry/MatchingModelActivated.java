package org.familysupport.events.registry;

import java.time.Instant;

/** From now on look-alikes are scored by this model. */
public record MatchingModelActivated(MatchingModelId model, long version, int number, Instant at)
        implements MatchingModelFact {}
