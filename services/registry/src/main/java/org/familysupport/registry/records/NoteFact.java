package org.familysupport.registry.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.persistence.transactions.UnitOfWork;

/** Takes a fact into the record; all facts of one batch of messages are written together. */
@ApplicationScoped
public class NoteFact {
    private final Records records;

    NoteFact(Records records) {
        this.records = records;
    }

    /** Notes an entry with the open transaction. */
    public Uni<Void> note(RecordEntry entry) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> UnitOfWork.required()
                        .gathering(PendingEntries.class, () -> new PendingEntries(records))
                        .add(entry));
    }
}
