package org.familysupport.referral.referrals;

import org.jspecify.annotations.Nullable;

/**
 * Where a referral or one of its tasks stands, as far as it matters for what may follow.
 *
 * @param businessStatus code of the list {@code business-status}, if there is anything to say
 * @param guarded whether nobody may refuse this help alone
 * @param settled whether the source has taken note of how it ended
 * @param pooled whether it stands open to organisations that nobody has named
 * @param returning whether a family is to be taken back by it
 * @param own whether who was asked answers for the subject itself by now
 */
record Position(
        ReferralStatus status,
        @Nullable String businessStatus,
        boolean guarded,
        boolean settled,
        boolean pooled,
        boolean returning,
        boolean own) {
    /** The usual case: nothing but the status. */
    static Position of(ReferralStatus status) {
        return new Position(status, null, false, false, false, false, false);
    }

    /** Whether a receiver wants to say no and may not yet. */
    boolean denied() {
        return BusinessStatuses.DENIAL_TO_CONFIRM.equals(businessStatus);
    }

    /** Whether it has ended and its source has yet to say something to that. */
    boolean toBeSettled() {
        return !settled && (status == ReferralStatus.COMPLETED || status == ReferralStatus.FAILED);
    }
}
