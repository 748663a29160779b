package org.familysupport.reporting.counts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.caller.Caller;

/** Tells how fresh the counts are; whoever may count may know. */
@ApplicationScoped
public class ReadFreshness {
    private final Transactions transactions;
    private final Holdings holdings;

    ReadFreshness(Transactions transactions, Holdings holdings) {
        this.transactions = transactions;
        this.holdings = holdings;
    }

    /** As of now. Throws 403 for a caller who may not count. */
    public Uni<Freshness> now(Caller caller) {
        CountPolicy.mayCount(caller).orRefuse();
        return transactions.run(holdings::now);
    }
}
