package org.familysupport.operations.parked;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.messaging.inbound.ParkedMessage;
import org.familysupport.messaging.inbound.Parking;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads what is parked: where it came from and why, never its content; 403 for anyone but an operator. */
@ApplicationScoped
public class ReadParked {
    private final Transactions transactions;
    private final Parking parking;
    private final Audit audit;

    ReadParked(Transactions transactions, Parking parking, Audit audit) {
        this.transactions = transactions;
        this.parking = parking;
        this.audit = audit;
    }

    /** Those that wait, the longest waiting first. */
    public Uni<Page<ParkedMessage>> waiting(PageRequest page, Caller caller) {
        OperatorPolicy.mayOperate(caller).orRefuse();
        return transactions.run(
                () -> parking.waiting(page).invoke(() -> audit.noteAsked(caller, "parked-messages.list", "waiting")));
    }

    /** One, waiting or settled. */
    public Uni<ParkedMessage> one(UUID id, Caller caller) {
        OperatorPolicy.mayOperate(caller).orRefuse();
        return transactions.run(() -> parking.require(id).invoke(() -> audit.note(caller, "parked-messages.read", id)));
    }
}
