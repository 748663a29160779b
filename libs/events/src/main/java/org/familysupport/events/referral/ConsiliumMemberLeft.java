package org.familysupport.events.referral;

import java.time.Instant;

/** A member of a consilium has a last day. */
public record ConsiliumMemberLeft(ConsiliumId consilium, long version, ConsiliumSeat member, Instant leftAt)
        implements ConsiliumFact {}
