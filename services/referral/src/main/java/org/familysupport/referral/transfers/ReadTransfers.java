package org.familysupport.referral.transfers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.referral.TransferId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.handovers.Side;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.RoleScope;

/** Reads transfers, each from the seats of the caller, and notes the read. */
@ApplicationScoped
public class ReadTransfers {
    private static final String DATA_CLASS = "services";

    private final Transactions transactions;
    private final Transfers transfers;
    private final TransferBoxes boxes;
    private final Audit audit;

    ReadTransfers(Transactions transactions, Transfers transfers, TransferBoxes boxes, Audit audit) {
        this.transactions = transactions;
        this.transfers = transfers;
        this.boxes = boxes;
        this.audit = audit;
    }

    /** One transfer; 403 for a role that needs none, 404 also for who is on no side of it. */
    public Uni<SeenTransfer> one(TransferId id, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> transfers
                .require(id, caller)
                .invoke(seen ->
                        audit.note(caller, "transfers.read", seen.transfer().subject())));
    }

    /** A page of what the caller was asked. */
    public Uni<Page<TransferRow>> inbox(TransferFilter filter, PageRequest page, Caller caller) {
        return box(Side.TARGET, filter, page, caller);
    }

    /** A page of what the caller asked. */
    public Uni<Page<TransferRow>> sent(TransferFilter filter, PageRequest page, Caller caller) {
        return box(Side.SOURCE, filter, page, caller);
    }

    private Uni<Page<TransferRow>> box(Side side, TransferFilter filter, PageRequest page, Caller caller) {
        RoleScope.need(DATA_CLASS, caller).orRefuse();
        return transactions.run(() -> boxes.page(side, filter, page, caller)
                .invoke(rows -> rows.items().forEach(row -> audit.note(caller, "transfers.list", row.subject()))));
    }
}
