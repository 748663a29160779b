package org.familysupport.registry.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery whose time has come, taken by this instance alone.
 *
 * @param attempt which one this is, from 1
 * @param since when it began to be tried
 */
record DueDelivery(UUID webhook, String url, String secret, Change change, int attempt, Instant since) {}
