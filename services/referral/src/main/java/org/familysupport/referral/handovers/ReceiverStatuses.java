package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** What is known of organisations in the copy of the directory. */
@ApplicationScoped
class ReceiverStatuses {
    private static final String STATUSES = """
            select distinct o.id, o.status, sealed_from(:subject, o.id)
            from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted
            join known_organisations o on o.id = cast(wanted as uuid)
            """;

    private final Store store;

    ReceiverStatuses(Store store) {
        this.store = store;
    }

    /** Unknown ones are left out. */
    Uni<Receivers.Known> of(List<OrganisationId> organisations, SubjectRef subject) {
        List<UUID> ids = organisations.stream().map(OrganisationId::value).toList();
        return store.rows(STATUSES, Map.of("ids", Json.array(ids), "subject", subject.id()))
                .map(rows -> new Receivers.Known(
                        rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])),
                        rows.stream()
                                .filter(row -> (Boolean) row[2])
                                .map(row -> (UUID) row[0])
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
