package org.familysupport.operations.refusals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notes that somebody was refused, in a transaction of its own: that of the call was rolled back. */
@ApplicationScoped
class NoteRefusal {
    private static final Logger LOG = Logger.getLogger(NoteRefusal.class);
    private static final String ACTION = "refused";

    private final Transactions transactions;
    private final Audit audit;

    NoteRefusal(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Notes it. A refusal gives nothing away, so it is answered also when the note cannot be written.
     *
     * @param operation which operation, with the status it was refused with
     * @param object the thing it was about, if its path names one
     */
    Uni<Void> note(Caller caller, String operation, @Nullable UUID object) {
        return transactions
                .run(() -> Uni.createFrom().voidItem().invoke(() -> audit.note(caller, ACTION, object, operation)))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "a refusal was not noted: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
