package org.familysupport.reporting.counts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when a count is: everything on the topic of deliveries up to there is in it, save what is parked.
 *
 * @param eventTime the time of the latest change heard of; none before the first
 * @param position how many records of the topic were taken; of two answers the one with more is the later
 */
public record AsOf(@Nullable Instant eventTime, long position) {}
