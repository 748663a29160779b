package org.familysupport.registry.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose time has come, taken by this instance alone.
 *
 * @param attempt which one this is, from 1
 * @param since when it began to be tried
 * @param failures how often its subscriber failed in a row
 * @param access what the subscriber may know of the subject by now, as {@code access_to} answers; null for nothing
 */
record DueDelivery(
        UUID webhook,
        String url,
        String secret,
        Change change,
        int attempt,
        Instant since,
        int failures,
        @Nullable String access) {}
