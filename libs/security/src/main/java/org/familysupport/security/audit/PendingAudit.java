package org.familysupport.security.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.familysupport.persistence.transactions.Insertion;

/** The audit rows of the open transaction, written together. */
final class PendingAudit implements BeforeCommit {
    private static final String INSERT = """
            insert into audit (id, at, subject, client, organisation, purpose, action, object, asked, trace)
            select id, at, subject, client, organisation, purpose, action, object, asked, trace
            from jsonb_to_recordset(cast(cast(:audit as text) as jsonb)) as row (
              id uuid, at timestamptz, subject text, client text, organisation uuid, purpose text,
              action text, object uuid, asked text, trace text)
            """;

    private final List<AuditRow> rows = new ArrayList<>();

    void add(AuditRow row) {
        rows.add(row);
    }

    @Override
    public Optional<Insertion> insertion() {
        return Optional.of(new Insertion(INSERT, Map.of("audit", Json.array(rows))));
    }
}
