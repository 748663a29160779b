package org.familysupport.events.referral;

import java.time.Instant;

/**
 * Something was taken off the agenda of a planned sitting, by who is responsible for whom it is about; others stay on it.
 *
 * @param question what is on the agenda no more; the places of the others stay as they are
 */
public record SittingItemWithdrawn(SittingId sitting, long version, SittingQuestion question, Instant withdrawnAt)
        implements SittingFact {}
