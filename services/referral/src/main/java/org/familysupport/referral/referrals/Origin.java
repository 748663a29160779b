package org.familysupport.referral.referrals;

import java.time.Instant;
import org.familysupport.events.referral.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * From which referral another comes.
 *
 * @param redirects the one whose receivers are asked no longer
 * @param partOf the one by which the help has failed, or which is given back
 * @param returning whether the family is to be taken back
 * @param firstRequestedAt when help was asked for at first: waiting is counted from then; null for now
 */
record Origin(
        @Nullable ReferralId redirects,
        @Nullable ReferralId partOf,
        boolean returning,
        @Nullable Instant firstRequestedAt) {
    static final Origin NONE = new Origin(null, null, false, null);

    /** Of the referral that an act makes. */
    static Origin of(ReferralAct act, Referral before) {
        return switch (act) {
            case REDIRECTION -> new Origin(before.id(), null, false, before.firstRequestedAt());
            case RENEWAL -> new Origin(null, before.id(), false, before.firstRequestedAt());
            case RETURN -> new Origin(null, before.id(), true, null);
            default -> throw new IllegalArgumentException(act + " asks for nothing");
        };
    }
}
