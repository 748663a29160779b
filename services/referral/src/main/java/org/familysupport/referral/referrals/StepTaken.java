package org.familysupport.referral.referrals;

import java.util.List;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.referral.ReferralFact;

/** What happened: to the referral, and to the access that goes with it. */
record StepTaken(ReferralFact fact, List<GrantFact> grants) {
    StepTaken {
        grants = List.copyOf(grants);
    }
}
