package org.familysupport.operations.parked.web;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.messaging.inbound.ParkedMessage;
import org.jspecify.annotations.Nullable;

/** A parked message on the wire, without its content. */
record ParkedMessageView(
        UUID id,
        long version,
        String topic,
        int partition,
        long offset,
        String type,
        String reason,
        Instant parkedAt,
        @Nullable Instant settledAt,
        @Nullable String settlement,
        @Nullable String settlementReason)
        implements Versioned {
    static ParkedMessageView of(ParkedMessage it) {
        return new ParkedMessageView(
                it.id(),
                it.version(),
                it.topic(),
                it.partition(),
                it.offset(),
                it.type(),
                it.reason(),
                it.parkedAt(),
                it.settledAt(),
                it.settlement(),
                it.settlementReason());
    }
}
