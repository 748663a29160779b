package org.familysupport.referral.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted.
 *
 * @param requester those of referrals that this organisation, for which the caller stands, leads: it has sent them, and nobody has
 *     taken them over, or it has taken them over; null for those that the caller was asked
 * @param owner of this receiver alone; null for any
 * @param statuses with one of these; none for all
 */
public record TaskFilter(@Nullable UUID requester, @Nullable UUID owner, List<ReferralStatus> statuses) {
    public TaskFilter {
        statuses = List.copyOf(statuses);
    }
}
