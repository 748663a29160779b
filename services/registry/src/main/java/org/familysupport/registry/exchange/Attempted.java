package org.familysupport.registry.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be kept of a delivery that was taken.
 *
 * @param state waiting, delivered, dead, or {@link #FORGOTTEN}
 * @param next when it is tried next, while it waits
 * @param posted what came of the call; null where nobody was called
 */
record Attempted(
        DueDelivery delivery,
        String state,
        Instant next,
        @Nullable Posted posted) {
    /** Its subscriber may not know of the subject any more: it is as if the change had never been queued. */
    static final String FORGOTTEN = "forgotten";

    boolean wasCalled() {
        return posted != null;
    }

    boolean wasAccepted() {
        return posted != null && posted.accepted();
    }
}
