package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads the directory; it holds no personal data, so every caller may; reads are noted all the same. */
@ApplicationScoped
public class ReadOrganisations {
    private final Transactions transactions;
    private final Organisations organisations;
    private final Audit audit;

    ReadOrganisations(Transactions transactions, Organisations organisations, Audit audit) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.audit = audit;
    }

    public Uni<Organisation> one(OrganisationId id, Caller caller) {
        return transactions.run(
                () -> organisations.require(id).invoke(() -> audit.note(caller, "organisations.read", id.value())));
    }

    public Uni<Page<Organisation>> page(OrganisationFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> organisations
                .page(filter, page)
                .invoke(() -> audit.noteAsked(caller, "organisations.list", filter.toString())));
    }
}
