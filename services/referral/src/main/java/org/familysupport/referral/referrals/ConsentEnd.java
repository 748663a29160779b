package org.familysupport.referral.referrals;

import java.util.List;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.referral.ReferralFact;

/**
 * What the end of a consent does to a referral that rests on it.
 *
 * @param facts that it pauses, if somebody has it, or else is cancelled; none when it had ended before
 * @param grants what closes with it
 */
record ConsentEnd(List<ReferralFact> facts, List<GrantFact> grants) {
    ConsentEnd {
        facts = List.copyOf(facts);
        grants = List.copyOf(grants);
    }
}
