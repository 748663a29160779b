package org.familysupport.messaging.inbound;

import java.time.Instant;

/**
 * A sign of life on a topic of grants: everything its service committed before {@code upTo} is on this partition.
 *
 * @param topic the topic it came by
 * @param partition the partition it came by
 */
public record Heartbeat(String topic, int partition, Instant upTo) {
    /** Its {@code ce_type}; it is no fact of the catalogue, has no key and no payload but the instant. */
    public static final String TYPE = "org.familysupport.heartbeat.v1";
}
