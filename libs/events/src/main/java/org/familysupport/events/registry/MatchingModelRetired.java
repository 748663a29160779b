package org.familysupport.events.registry;

import java.time.Instant;

/** Another model is in the place of this one. */
public record MatchingModelRetired(MatchingModelId model, long version, int number, Instant at)
        implements MatchingModelFact {}
