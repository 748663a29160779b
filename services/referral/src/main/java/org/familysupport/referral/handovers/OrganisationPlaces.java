package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** Where organisations work, beside the small copy of the directory. */
@ApplicationScoped
class OrganisationPlaces {
    private static final String ENTER = """
            insert into organisation_places (organisation, version, territory)
            values (:organisation, :version, nullif(:territory, ''))
            on conflict (organisation) do update set version = excluded.version, territory = excluded.territory
            where excluded.version > organisation_places.version
            """;

    private final Store store;

    OrganisationPlaces(Store store) {
        this.store = store;
    }

    Uni<Void> enter(OrganisationId organisation, long version, @Nullable String territory) {
        return store.execute(
                        ENTER,
                        Map.of(
                                "organisation", organisation.value(),
                                "version", version,
                                "territory", Objects.requireNonNullElse(territory, "")))
                .replaceWithVoid();
    }
}
