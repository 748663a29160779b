package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;

/** What receivers see for the first time in the open transaction; the first time counts, whoever was at the same moment. */
final class PendingReceipts implements BeforeCommit {
    private static final String NOTE = """
            insert into referral_receipts (referral_id, receiver, kind, at)
            select referral, receiver, kind, at
            from jsonb_to_recordset(cast(cast(:receipts as text) as jsonb)) as receipt (
              referral uuid, receiver uuid, kind text, at timestamptz)
            on conflict do nothing
            """;

    private final List<Line> rows = new ArrayList<>();

    /** A receipt as its row is written; the names are those that the statement reads. */
    private record Line(UUID referral, UUID receiver, String kind, Instant at) {}

    void add(UUID referral, UUID receiver, String kind, Instant at) {
        rows.add(new Line(referral, receiver, kind, at));
    }

    @Override
    public Optional<Insertion> insertion() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Insertion(NOTE, Map.of("receipts", Json.array(rows))));
    }
}
