package org.familysupport.messaging.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;

/** The events of the open transaction, written together whatever their number. */
final class PendingEvents implements BeforeCommit {
    private final List<OutboxRow> rows = new ArrayList<>();

    void add(OutboxRow row) {
        rows.add(row);
    }

    @Override
    public Optional<Insertion> insertion() {
        return Optional.of(new Insertion(Outbox.INSERT, Map.of("events", Json.array(rows))));
    }
}
