package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;

/** Reads the directory; it holds no personal data, so every caller may. */
@ApplicationScoped
public class ReadOrganisations {
    private final Transactions transactions;
    private final Organisations organisations;

    ReadOrganisations(Transactions transactions, Organisations organisations) {
        this.transactions = transactions;
        this.organisations = organisations;
    }

    public Uni<Organisation> one(OrganisationId id) {
        return transactions.run(() -> organisations.require(id));
    }

    public Uni<Page<Organisation>> page(OrganisationFilter filter, PageRequest page) {
        return transactions.run(() -> organisations.page(filter, page));
    }
}
