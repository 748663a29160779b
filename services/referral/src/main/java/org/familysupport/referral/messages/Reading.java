package org.familysupport.referral.messages;

import java.time.Instant;
import org.familysupport.events.referral.MessageId;
import org.familysupport.events.referral.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * How far an organisation has read.
 *
 * @param unread how many messages of the other side it has not read
 * @param upTo the last that it has; null for none
 */
public record Reading(
        ReferralId referral,
        long unread,
        @Nullable MessageId upTo,
        @Nullable Instant readAt) {}
