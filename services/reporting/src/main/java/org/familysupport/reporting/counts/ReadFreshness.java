package org.familysupport.reporting.counts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Tells how fresh the counts are; whoever may count may know. */
@ApplicationScoped
public class ReadFreshness {
    private final Transactions transactions;
    private final Holdings holdings;
    private final Audit audit;

    ReadFreshness(Transactions transactions, Holdings holdings, Audit audit) {
        this.transactions = transactions;
        this.holdings = holdings;
        this.audit = audit;
    }

    /** As of now. Throws 403 for a caller who may not count. */
    public Uni<Freshness> now(Caller caller) {
        CountPolicy.mayCount(caller).orRefuse();
        return transactions.run(
                () -> holdings.now().invoke(() -> audit.noteAsked(caller, "counts.read-freshness", "everything held")));
    }
}
