package org.familysupport.registry.records;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.hibernate.reactive.mutiny.Mutiny;

/** The entries of one batch of messages, written by one statement. */
final class PendingEntries implements BeforeCommit {
    private final Records records;
    private final List<RecordEntry> entries = new ArrayList<>();

    PendingEntries(Records records) {
        this.records = records;
    }

    void add(RecordEntry entry) {
        entries.add(entry);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return records.enter(entries);
    }
}
