package org.familysupport.referral.referrals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a task came to its receiver.
 *
 * @param received when it first stood in a list that somebody of the receiver was shown; null for not yet
 * @param opened when somebody of the receiver first read it; null for not yet
 */
public record Receipt(@Nullable Instant received, @Nullable Instant opened) {
    /** Nobody has seen it. */
    public static final Receipt NONE = new Receipt(null, null);
}
