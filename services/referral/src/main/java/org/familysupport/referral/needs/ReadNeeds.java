package org.familysupport.referral.needs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.referral.NeedId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.referrals.FindStanding;
import org.familysupport.referral.referrals.Standing;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads the needs of a referral; 404 for who knows it no longer. */
@ApplicationScoped
public class ReadNeeds {
    private final Transactions transactions;
    private final FindStanding standings;
    private final Needs needs;
    private final Audit audit;

    ReadNeeds(Transactions transactions, FindStanding standings, Needs needs, Audit audit) {
        this.transactions = transactions;
        this.standings = standings;
        this.needs = needs;
        this.audit = audit;
    }

    /** A page, in the order in which they were named. */
    public Uni<Page<Need>> page(ReferralId referral, PageRequest page, Caller caller) {
        return transactions.run(() -> standing(referral, caller)
                .invoke(standing -> audit.note(caller, "needs.list", referral.value(), List.of(standing.subject())))
                .chain(() -> needs.page(referral, page)));
    }

    /** One of them. */
    public Uni<Need> one(ReferralId referral, NeedId id, Caller caller) {
        return transactions.run(() -> standing(referral, caller)
                .invoke(standing -> audit.note(caller, "needs.read", id.value(), List.of(standing.subject())))
                .chain(() -> needs.require(referral, id)));
    }

    /** One of them, with the open transaction. */
    Uni<Need> require(ReferralId referral, NeedId id, Caller caller) {
        return standing(referral, caller).chain(() -> needs.require(referral, id));
    }

    private Uni<Standing> standing(ReferralId referral, Caller caller) {
        return standings.of(referral, caller).map(Standing::mustRead);
    }
}
