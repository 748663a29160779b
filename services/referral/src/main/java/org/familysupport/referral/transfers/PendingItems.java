package org.familysupport.referral.transfers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;
import org.jspecify.annotations.Nullable;

/** Kinds of items that the open transaction puts on a checklist. */
final class PendingItems implements BeforeCommit {
    private static final String ADD = """
            insert into transfer_checklist (transfer_id, item, moved, settled_at)
            select transfer, kind, count, "settledAt"
            from jsonb_to_recordset(cast(cast(:items as text) as jsonb)) as item (
              transfer uuid, kind text, count integer, "settledAt" timestamptz)
            """;

    private final List<Line> rows = new ArrayList<>();

    /** An item as its row is written; the names are those that the statement reads. */
    private record Line(
            UUID transfer,
            String kind,
            @Nullable Integer count,
            @Nullable Instant settledAt) {}

    void add(UUID transfer, ChecklistItem item) {
        rows.add(new Line(transfer, item.kind(), item.count(), item.settledAt()));
    }

    @Override
    public Optional<Insertion> insertion() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Insertion(ADD, Map.of("items", Json.array(rows))));
    }
}
