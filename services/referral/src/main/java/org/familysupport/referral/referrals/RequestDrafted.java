package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.caller.Caller;

/** Requests what began as a draft, with the transaction in which the draft ends: through the checks of any request. */
@ApplicationScoped
public class RequestDrafted {
    private final RequestReferral request;
    private final ReadReferrals read;

    RequestDrafted(RequestReferral request, ReadReferrals read) {
        this.request = request;
        this.read = read;
    }

    /**
     * Sends it with the open transaction.
     *
     * @throws Refused as when a referral is requested at once
     */
    public Uni<Answered<SeenReferral>> request(ReferralDraft draft, Caller caller) {
        return request.send(draft, caller)
                .onFailure(Constraint.broken("referrals_pkey"))
                .transform(taken -> ReferralProblem.REFERRAL_EXISTS.refused())
                .onFailure(Referrals.ASKED_ALREADY)
                .transform(asked -> ReferralProblem.ALREADY_ASKED.refused());
    }

    /** The referral for a repeat, with the open transaction; 404 for who is on no side of it. */
    public Uni<SeenReferral> again(ReferralId id, Caller caller) {
        return read.require(id, caller);
    }
}
