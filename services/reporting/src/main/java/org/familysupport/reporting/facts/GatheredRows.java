package org.familysupport.reporting.facts;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.BeforeCommit;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rows of a batch of facts, written before its commit: one statement for each kind, whatever the number of facts. */
final class GatheredRows implements BeforeCommit {
    private final Map<String, List<StarRow>> rows = new LinkedHashMap<>();

    void add(StarRow row) {
        rows.computeIfAbsent(row.statement(), first -> new ArrayList<>()).add(row);
    }

    @Override
    public Uni<Void> write(Mutiny.Session session) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<String, List<StarRow>> kind : rows.entrySet()) {
            all = all.chain(() -> write(session, kind.getKey(), kind.getValue()));
        }
        return all;
    }

    private static Uni<Void> write(Mutiny.Session session, String statement, List<StarRow> rows) {
        return session.createNativeQuery(statement)
                .setParameter("rows", Json.array(rows))
                .executeUpdate()
                .replaceWithVoid();
    }
}
