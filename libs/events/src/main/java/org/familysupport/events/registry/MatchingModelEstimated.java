package org.familysupport.events.registry;

import java.time.Instant;

/**
 * Weights were estimated from the registry's own pairs; nothing is scored by them yet.
 *
 * @param sane whether agreement still speaks for and difference against one person in every field
 */
public record MatchingModelEstimated(MatchingModelId model, long version, int number, boolean sane, Instant at)
        implements MatchingModelFact {}
