package org.familysupport.referral.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.consents.ConsentRule;
import org.familysupport.referral.referrals.ReferralDraft;
import org.familysupport.referral.referrals.RequestDrafted;
import org.familysupport.referral.referrals.SeenReferral;
import org.familysupport.security.caller.Caller;

/** Sends a draft: from then on it is a referral. */
@ApplicationScoped
public class SendDraft {
    private final Once once;
    private final Patience patience;
    private final Drafts drafts;
    private final RequestDrafted request;

    SendDraft(Once once, Patience patience, Drafts drafts, RequestDrafted request) {
        this.once = once;
        this.patience = patience;
        this.drafts = drafts;
        this.request = request;
    }

    /**
     * Sends it once per attempt. A consent just given may still be on its way: it waits a bounded moment.
     *
     * @param checked makes of it what is said of a referral, and refuses with 422 what the door refuses of a request
     * @throws Refused 404 for who has no such draft, 403 for who may not change its subject, 412 when it has changed; besides as
     *     a request
     */
    public Uni<Answered<SeenReferral>> send(
            Attempt attempt, ReferralId id, Version seen, Function<Draft, ReferralDraft> checked, Caller caller) {
        return patience.whileRefused(
                ConsentRule::mayStillCome,
                () -> once.answer(
                        attempt,
                        () -> drafts.requireFresh(id, caller)
                                .invoke(found -> DraftPolicy.mayWrite(caller, found.access())
                                        .orRefuse())
                                .invoke(found -> seen.mustBe(found.draft().version()))
                                .chain(found -> become(checked.apply(found.draft()), found.draft(), caller)),
                        again -> request.again(new ReferralId(again), caller)));
    }

    /** The draft goes first: of several who send it, or write on it, one comes so far that anybody is asked. */
    private Uni<Answered<SeenReferral>> become(ReferralDraft referral, Draft draft, Caller caller) {
        return drafts.remove(draft).chain(() -> request.request(referral, caller));
    }
}
