package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.RoleScope;

/** Finds where a caller stands in a referral, for the rooms of its papers; with the open transaction. */
@ApplicationScoped
public class FindReferralParty {
    private final Referrals referrals;
    private final GrantFreshness freshness;
    private final InstantSource clock;

    FindReferralParty(Referrals referrals, GrantFreshness freshness, InstantSource clock) {
        this.referrals = referrals;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * For who reads.
     *
     * @throws Refused 403 for a role that needs none of it, 404 for who is on no side of it
     */
    public Uni<ReferralParty> of(ReferralId id, Caller caller) {
        RoleScope.need(ReadReferrals.DATA_CLASS, caller).orRefuse();
        return referrals.requireWithoutOutputs(id, caller).map(seen -> new ReferralParty(seen, clock.instant()));
    }

    /**
     * For who writes: what is written to one referral comes one after the other, and after or before an act on it.
     *
     * @throws Refused 403 for a role that needs none of it; 404 for who is on no side of it; 503 for a source when the feed of rights lags
     */
    public Uni<ReferralParty> held(ReferralId id, Caller caller) {
        return referrals.lock(id, caller).chain(() -> of(id, caller)).invoke(this::mustBeFresh);
    }

    private void mustBeFresh(ReferralParty party) {
        Access access = party.seen().access();
        if (party.asSource() && access != null) {
            freshness.trust(access);
        }
    }
}
