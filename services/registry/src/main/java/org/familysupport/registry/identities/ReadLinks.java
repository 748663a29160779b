package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads links and marks, for stewards. */
@ApplicationScoped
public class ReadLinks {
    private final Transactions transactions;
    private final Links links;
    private final Audit audit;

    ReadLinks(Transactions transactions, Links links, Audit audit) {
        this.transactions = transactions;
        this.links = links;
        this.audit = audit;
    }

    /** One link; 403 for anyone but a steward, 404 for no such link. */
    public Uni<IdentityLink> one(IdentityLinkId id, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions.run(() -> links.require(id, caller)
                .invoke(link -> audit.note(caller, "identities.read", link.ref(link.kept())))
                .invoke(link -> audit.note(caller, "identities.read", link.ref(link.linked()))));
    }

    /** The links that a record has or had; 403 for anyone but a steward. */
    public Uni<Page<IdentityLink>> of(UUID subject, PageRequest page, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions.run(() -> links.page(subject, page, caller)
                .invoke(found -> audit.noteAsked(caller, "identities.read", "links of " + subject)));
    }

    /** One mark; 403 for anyone but a steward, 404 for no such mark. */
    public Uni<IdentityMark> mark(UUID id, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions.run(() -> links.requireMark(id, caller)
                .invoke(mark -> audit.note(caller, "identities.read", mark.ref(mark.one())))
                .invoke(mark -> audit.note(caller, "identities.read", mark.ref(mark.other()))));
    }
}
