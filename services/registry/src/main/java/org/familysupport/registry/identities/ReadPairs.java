package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads pairs that wait for a decision, for stewards. */
@ApplicationScoped
public class ReadPairs {
    private final Transactions transactions;
    private final OpenPairs pairs;
    private final Audit audit;

    ReadPairs(Transactions transactions, OpenPairs pairs, Audit audit) {
        this.transactions = transactions;
        this.pairs = pairs;
        this.audit = audit;
    }

    /** A page, the likeliest first; 403 for anyone but a steward. */
    public Uni<Page<OpenPair>> page(PairFilter filter, PageRequest page, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions.run(() -> pairs.page(filter, page, caller)
                .invoke(found -> audit.noteAsked(
                        caller, "identities.list", filter.zone() == null ? "pairs" : "pairs " + filter.zone())));
    }

    /** One with what is said of both; 403 for anyone but a steward, 404 for no such pair, 409 for one that is decided. */
    public Uni<SideBySide> sideBySide(UUID id, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return transactions.run(() -> pairs.require(id, caller)
                .invoke(found -> audit.note(
                        caller,
                        "identities.compare",
                        SubjectRef.person(found.pair().one())))
                .invoke(found -> audit.note(
                        caller,
                        "identities.compare",
                        SubjectRef.person(found.pair().other()))));
    }
}
