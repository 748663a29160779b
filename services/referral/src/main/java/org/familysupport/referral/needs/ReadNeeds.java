package org.familysupport.referral.needs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.referral.NeedId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.referrals.FindReferralParty;
import org.familysupport.referral.referrals.ReferralParty;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads the needs of a referral; 404 for who knows it no longer. */
@ApplicationScoped
public class ReadNeeds {
    private final Transactions transactions;
    private final FindReferralParty parties;
    private final Needs needs;
    private final Audit audit;

    ReadNeeds(Transactions transactions, FindReferralParty parties, Needs needs, Audit audit) {
        this.transactions = transactions;
        this.parties = parties;
        this.needs = needs;
        this.audit = audit;
    }

    /** A page, in the order in which they were named. */
    public Uni<Page<Need>> page(ReferralId referral, PageRequest page, Caller caller) {
        return transactions.run(() -> party(referral, caller)
                .invoke(party -> audit.note(caller, "needs.list", referral.value(), List.of(party.subject())))
                .chain(() -> needs.page(referral, page)));
    }

    /** One of them. */
    public Uni<Need> one(ReferralId referral, NeedId id, Caller caller) {
        return transactions.run(() -> party(referral, caller)
                .invoke(party -> audit.note(caller, "needs.read", id.value(), List.of(party.subject())))
                .chain(() -> needs.require(referral, id)));
    }

    /** One of them, with the open transaction. */
    Uni<Need> require(ReferralId referral, NeedId id, Caller caller) {
        return party(referral, caller).chain(() -> needs.require(referral, id));
    }

    private Uni<ReferralParty> party(ReferralId referral, Caller caller) {
        return parties.of(referral, caller).map(ReferralParty::mustRead);
    }
}
