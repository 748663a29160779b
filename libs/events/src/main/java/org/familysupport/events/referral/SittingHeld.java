package org.familysupport.events.referral;

import java.time.Instant;

/**
 * A consilium sat, with a quorum.
 *
 * @param members how many members there were that day
 * @param present how many of them were present
 */
public record SittingHeld(SittingId sitting, long version, int members, int present, Instant heldAt)
        implements SittingFact {}
