package org.familysupport.referral.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.referral.handovers.Seat;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** Which right to know the subject may be leant on. */
@ApplicationScoped
class TrustRights {
    private final GrantFreshness freshness;

    TrustRights(GrantFreshness freshness) {
        this.freshness = freshness;
    }

    /** The source's right to write leans on its access to the subject; a right in a stale copy is none (rulings 17). */
    @Nullable
    Access trusted(SeenReferral found, Seat seat) {
        Access known = found.access();
        return known == null || seat.side() != Side.SOURCE ? known : freshness.trust(known);
    }
}
