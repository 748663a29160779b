package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentityFact;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/**
 * The copy of which records are of one person or family: a restriction of one holds for all of them, until the link ends.
 *
 * <p>The database function {@code sealed_from} looks here itself. Facts may come late, twice and in any order.
 */
@ApplicationScoped
class RecordLinks {
    private static final String APPLY = """
            insert into record_links (id, version, kept, linked, holds)
            select id, version, kept, linked, holds
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, kept uuid, linked uuid, holds boolean)
            on conflict (id) do update set version = excluded.version, holds = excluded.holds
            where excluded.version > record_links.version
            """;

    private final Store store;

    RecordLinks(Store store) {
        this.store = store;
    }

    /** Applies what is said of a link, with the open transaction. */
    Uni<Void> apply(IdentityFact fact) {
        return store.execute(APPLY, Map.of("rows", Json.array(List.of(Row.of(fact)))))
                .replaceWithVoid();
    }

    private record Row(UUID id, long version, UUID kept, UUID linked, boolean holds) {
        static Row of(IdentityFact it) {
            return new Row(
                    it.link().value(), it.version(), it.kept().id(), it.linked().id(), it instanceof IdentitiesLinked);
        }
    }
}
