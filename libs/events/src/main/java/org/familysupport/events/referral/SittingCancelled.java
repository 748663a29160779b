package org.familysupport.events.referral;

import java.time.Instant;

/**
 * A sitting will not be held.
 *
 * @param reason code of the list {@code sitting-cancellation}
 */
public record SittingCancelled(SittingId sitting, long version, String reason, Instant cancelledAt)
        implements SittingFact {}
