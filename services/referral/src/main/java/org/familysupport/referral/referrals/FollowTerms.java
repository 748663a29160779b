package org.familysupport.referral.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.referral.deadlines.KeepDeadlines;

/** Lets the terms of a referral follow where it stands, with the open transaction. */
@ApplicationScoped
class FollowTerms {
    private final KeepDeadlines deadlines;

    FollowTerms(KeepDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** After whatever has moved its tasks. */
    void of(Referral referral, Instant now) {
        referral.with(deadlines.follow(ReferralTerms.of(referral), referral.terms(), now));
    }
}
