package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** The status of each organisation in the copy of the directory. */
@ApplicationScoped
class ReceiverStatuses {
    private static final String STATUSES = """
            select distinct o.id, o.status from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted
            join known_organisations o on o.id = cast(wanted as uuid)
            """;

    private final Store store;

    ReceiverStatuses(Store store) {
        this.store = store;
    }

    /** Unknown ones are left out. */
    Uni<Map<UUID, String>> of(List<OrganisationId> organisations) {
        List<UUID> ids = organisations.stream().map(OrganisationId::value).toList();
        return store.rows(STATUSES, Map.of("ids", Json.array(ids)))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }
}
