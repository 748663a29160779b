package org.familysupport.referral.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.familysupport.persistence.transactions.UnitOfWork;

/** Notes that a task came to its receiver, with all else that the open transaction writes; the source sees it. */
@ApplicationScoped
public class NoteReceipts {
    private static final String RECEIVED = "received";
    private static final String OPENED = "opened";

    private final InstantSource clock;

    NoteReceipts(InstantSource clock) {
        this.clock = clock;
    }

    /** It stood in a list that somebody of the receiver was shown. */
    public void received(UUID referral, UUID receiver) {
        note(referral, receiver, RECEIVED);
    }

    /** Somebody of the receivers read it, or acted on it. */
    void opened(SeenReferral seen) {
        seen.own().stream()
                .filter(task -> seen.receiptOf(task).opened() == null)
                .forEach(task -> note(seen.referral().uuid(), task.receiver().value(), OPENED));
    }

    private void note(UUID referral, UUID receiver, String kind) {
        UnitOfWork.required()
                .gathering(PendingReceipts.class, PendingReceipts::new)
                .add(referral, receiver, kind, clock.instant());
    }
}
