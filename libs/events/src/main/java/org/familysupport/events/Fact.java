package org.familysupport.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * Something that happened to an aggregate, as others may know it.
 *
 * <p>Implementations are records of ids, codes, dates and numbers. They carry the whole non-personal state a consumer
 * needs, so that nobody has to call back. No fact may hold a {@code Personal} value (house rule R9).
 */
public interface Fact {
    /** The aggregate it happened to: the Kafka key, within which order is kept. */
    @JsonIgnore
    UUID key();

    /** The aggregate's version after it; without gaps, beginning at 1. */
    long version();
}
