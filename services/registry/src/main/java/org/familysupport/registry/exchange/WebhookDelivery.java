package org.familysupport.registry.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change and how far the telling of it is.
 *
 * @param state waiting, delivered, or dead: given up
 * @param attempts how often it was tried
 * @param nextAt when it is tried next, while it waits
 * @param lastStatus what the receiver answered the last time, if it answered
 * @param lastFailure why there was no answer: refused, timeout, private-address, failed
 */
public record WebhookDelivery(
        Change change,
        String state,
        int attempts,
        Instant nextAt,
        @Nullable Integer lastStatus,
        @Nullable String lastFailure) {}
