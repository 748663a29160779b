package org.familysupport.referral.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted.
 *
 * @param requester those by which this organisation asks, as far as the caller knows: where it stands for that, those of referrals that
 *     it leads, for it has sent them, and nobody has taken them over, or it has taken them over; else those of its own that it was
 *     asked by it; null for all that the caller was asked
 * @param owner of this receiver alone; null for any
 * @param statuses with one of these; none for all
 */
public record TaskFilter(@Nullable UUID requester, @Nullable UUID owner, List<ReferralStatus> statuses) {
    public TaskFilter {
        statuses = List.copyOf(statuses);
    }
}
