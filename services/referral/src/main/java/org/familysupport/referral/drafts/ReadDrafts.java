package org.familysupport.referral.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.RoleScope;

/** Reads the drafts of an organisation, about those whom it still knows. */
@ApplicationScoped
public class ReadDrafts {
    /** Of what drafts tell, as referrals do. */
    private static final String DATA_CLASS = "services";

    private final Transactions transactions;
    private final Drafts drafts;
    private final Audit audit;

    ReadDrafts(Transactions transactions, Drafts drafts, Audit audit) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** One of them; 404 for all others. */
    public Uni<SeenDraft> one(ReferralId id, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> drafts.require(id, caller)
                .invoke(seen -> audit.note(caller, "drafts.read", seen.draft().subject())));
    }

    /** A page, the last begun first. */
    public Uni<Page<SeenDraft>> page(PageRequest page, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> drafts.page(page, caller)
                .invoke(found -> found.items()
                        .forEach(seen ->
                                audit.note(caller, "drafts.list", seen.draft().subject()))));
    }
}
