package org.familysupport.events.referral;

import java.time.Instant;

/** Somebody is a member of a consilium from a day on. */
public record ConsiliumMemberJoined(ConsiliumId consilium, long version, ConsiliumSeat member, Instant joinedAt)
        implements ConsiliumFact {}
