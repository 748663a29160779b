package org.familysupport.events.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A member voted.
 *
 * @param member the id of its time as a member
 * @param vote code of the list {@code consilium-vote}
 */
public record SittingVoteCast(SittingId sitting, long version, int item, UUID member, String vote, Instant castAt)
        implements SittingFact {}
