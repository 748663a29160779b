package org.familysupport.security.audit;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.hibernate.reactive.mutiny.Mutiny;

/** The audit rows of the open transaction, written by one statement. */
final class PendingAudit implements BeforeCommit {
    private static final String INSERT = """
            insert into audit (id, at, subject, client, organisation, purpose, action, object, asked, trace)
            select id, at, subject, client, organisation, purpose, action, object, asked, trace
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, at timestamptz, subject text, client text, organisation uuid, purpose text,
              action text, object uuid, asked text, trace text)
            """;

    private final List<AuditRow> rows = new ArrayList<>();

    void add(AuditRow row) {
        rows.add(row);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        return session.createNativeQuery(INSERT)
                .setParameter("rows", Json.array(rows))
                .executeUpdate()
                .replaceWithVoid();
    }
}
