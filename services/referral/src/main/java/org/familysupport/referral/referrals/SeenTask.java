package org.familysupport.referral.referrals;

/** One task of a referral, as one caller may see it. */
public record SeenTask(SeenReferral seen, ReferralTask task) {
    /** Whether the caller stands for its receiver. */
    public boolean own() {
        return seen.own().contains(task);
    }
}
