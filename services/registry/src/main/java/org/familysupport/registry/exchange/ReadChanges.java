package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;

/** Tells what has changed since a place, for agencies' systems that cannot read Kafka. */
@ApplicationScoped
public class ReadChanges {
    private final Transactions transactions;
    private final Changes changes;
    private final Audit audit;

    ReadChanges(Transactions transactions, Changes changes, Audit audit) {
        this.transactions = transactions;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Changes after a place, of whom the caller may know.
     *
     * @throws Refused 403 for who does not work with families, 410 when what followed is not kept any more
     */
    public Uni<ChangePage> after(ChangePosition position, int most, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return transactions.run(() -> changes.isKept(position)
                .invoke(kept -> {
                    if (!kept) {
                        throw new Refused(ExchangeProblem.CHANGES_GONE);
                    }
                })
                .chain(() -> changes.after(position, ChangeReader.of(caller), most))
                .invoke(() ->
                        audit.noteAsked(caller, "changes.read", position.transaction() + "/" + position.place())));
    }
}
