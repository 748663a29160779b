package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/** Tells how far an import is and what came of its rows, to the organisation that sent it. */
@ApplicationScoped
public class ReadImports {
    private final Transactions transactions;
    private final FileImports files;
    private final Audit audit;

    ReadImports(Transactions transactions, FileImports files, Audit audit) {
        this.transactions = transactions;
        this.files = files;
        this.audit = audit;
    }

    /**
     * One import.
     *
     * @throws Refused 404 for all other organisations but the systems of bodies above, 403 for who does not work with families
     */
    public Uni<FileImport> one(ImportId id, Caller caller) {
        return transactions.run(() -> files.require(id, caller)
                .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                .invoke(() -> audit.note(caller, "imports.read", id.value())));
    }

    /**
     * What came of the rows that are worked off, in order; of the refused ones alone where that is wanted.
     *
     * @throws Refused as for one import
     */
    public Uni<Page<ImportResult>> results(ImportId id, boolean refused, PageRequest page, Caller caller) {
        return transactions.run(() -> files.require(id, caller)
                .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                .chain(() -> files.results(id, refused, page, caller))
                .invoke(() -> audit.note(caller, "imports.results", id.value())));
    }
}
