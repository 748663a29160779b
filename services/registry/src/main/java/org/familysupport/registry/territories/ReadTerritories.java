package org.familysupport.registry.territories;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads the register of territories; it holds no personal data, so every caller may. */
@ApplicationScoped
public class ReadTerritories {
    private final Transactions transactions;
    private final Territories territories;
    private final Audit audit;

    ReadTerritories(Transactions transactions, Territories territories, Audit audit) {
        this.transactions = transactions;
        this.territories = territories;
        this.audit = audit;
    }

    public Uni<Territory> one(TerritoryId id, Caller caller) {
        return transactions.run(
                () -> territories.require(id).invoke(() -> audit.note(caller, "territories.read", id.value())));
    }

    public Uni<Page<Territory>> page(TerritoryFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> territories
                .page(filter, page)
                .invoke(() -> audit.noteAsked(caller, "territories.list", filter.toString())));
    }
}
