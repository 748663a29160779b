package org.familysupport.referral.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.persistence.transactions.UnitOfWork;

/** What follows a responsibility, by kinds: a transfer is completed when nothing of it is waited for. */
@ApplicationScoped
class Checklist {
    /** Notes a kind, with all else that the open transaction writes. */
    void add(Transfer transfer, ChecklistItem item) {
        UnitOfWork.required().gathering(PendingItems.class, PendingItems::new).add(transfer.uuid(), item);
    }
}
