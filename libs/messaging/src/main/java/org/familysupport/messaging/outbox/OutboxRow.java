package org.familysupport.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it stands in the outbox: the envelope of CloudEvents and the payload. */
record OutboxRow(
        UUID id,
        String topic,
        UUID key,
        String type,
        long sequence,
        Instant time,
        @Nullable String trace,
        @Nullable UUID organisation,
        String payload) {}
