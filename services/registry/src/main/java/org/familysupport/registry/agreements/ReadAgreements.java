package org.familysupport.registry.agreements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads the register; it holds no personal data, so every caller may; reads are noted all the same. */
@ApplicationScoped
public class ReadAgreements {
    private final Transactions transactions;
    private final Agreements agreements;
    private final Audit audit;

    ReadAgreements(Transactions transactions, Agreements agreements, Audit audit) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.audit = audit;
    }

    /** One act or agreement, in force or not. */
    public Uni<Agreement> one(AgreementId id, Caller caller) {
        return transactions.run(
                () -> agreements.require(id).invoke(() -> audit.note(caller, "agreements.read", id.value())));
    }

    /** A page of them, the latest first. */
    public Uni<Page<Agreement>> page(AgreementFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> agreements
                .page(filter, page)
                .invoke(() -> audit.noteAsked(caller, "agreements.list", filter.toString())));
    }
}
