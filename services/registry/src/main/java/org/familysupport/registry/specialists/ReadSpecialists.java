package org.familysupport.registry.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads specialists: who works where is for every caller, who they are for those who employ them. */
@ApplicationScoped
public class ReadSpecialists {
    private final Transactions transactions;
    private final Specialists specialists;
    private final Audit audit;

    ReadSpecialists(Transactions transactions, Specialists specialists, Audit audit) {
        this.transactions = transactions;
        this.specialists = specialists;
        this.audit = audit;
    }

    public Uni<SeenSpecialist> one(SpecialistId id, Caller caller) {
        return transactions.run(
                () -> specialists.require(id, caller).invoke(() -> audit.note(caller, "specialists.read", id.value())));
    }

    public Uni<Page<SpecialistRow>> page(SpecialistFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> specialists
                .page(filter, page, caller)
                .invoke(() -> audit.noteAsked(caller, "specialists.list", filter.toString())));
    }
}
