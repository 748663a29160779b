package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** Names of many organisations by one query. */
@ApplicationScoped
class OrganisationNames {
    private static final String NAMES = """
            select o.id, o.name
            from organisations o
            where o.id in (
              select cast(wanted.id as uuid)
              from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted (id))
            """;

    private final Store store;

    OrganisationNames(Store store) {
        this.store = store;
    }

    Uni<Map<UUID, String>> of(Collection<UUID> ids) {
        return store.rows(NAMES, Map.of("ids", Json.array(ids))).map(rows -> {
            Map<UUID, String> names = new HashMap<>();
            rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
            return names;
        });
    }
}
