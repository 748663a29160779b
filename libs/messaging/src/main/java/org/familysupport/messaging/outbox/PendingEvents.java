package org.familysupport.messaging.outbox;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.hibernate.reactive.mutiny.Mutiny;

/** The events of the open transaction, written by one statement whatever their number. */
final class PendingEvents implements BeforeCommit {
    private static final String INSERT = """
            insert into outbox (id, topic, key, type, sequence, time, trace, organisation, payload)
            select id, topic, key, type, sequence, time, trace, organisation, payload
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, topic text, key uuid, type text, sequence bigint, time timestamptz,
              trace text, organisation uuid, payload text)
            """;

    private final List<OutboxRow> rows = new ArrayList<>();

    void add(OutboxRow row) {
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
