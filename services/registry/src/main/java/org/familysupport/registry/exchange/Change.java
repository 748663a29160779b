package org.familysupport.registry.exchange;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;

/**
 * That something has changed, and of whom; never what: who needs that reads it, with its own right.
 *
 * @param id the same however often it is told
 * @param kind such as {@code member-joined}
 * @param version of the family or person after it
 */
public record Change(UUID id, String kind, SubjectRef subject, long version, Instant at) {}
