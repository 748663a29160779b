package org.familysupport.referral.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Store;

/** The stored copies; entering one again changes nothing, and an older one after a newer changes nothing either. */
@ApplicationScoped
class Offers {
    private static final String ENTER = """
            insert into offers (
              id, version, organisation, category, ages_from, ages_to, territory, territory_prefix, setting, places_free,
              accepting, verified_at, withdrawn)
            select id, version, organisation, category, "agesFrom", "agesTo", territory, "territoryPrefix", setting,
                   "placesFree", accepting, "verifiedAt", withdrawn
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, organisation uuid, category text, "agesFrom" integer, "agesTo" integer,
              territory text, "territoryPrefix" text, setting text, "placesFree" integer, accepting boolean,
              "verifiedAt" timestamptz, withdrawn boolean)
            on conflict (id) do update set
              version = excluded.version, ages_from = excluded.ages_from, ages_to = excluded.ages_to,
              territory = excluded.territory, territory_prefix = excluded.territory_prefix, setting = excluded.setting,
              places_free = excluded.places_free, accepting = excluded.accepting, verified_at = excluded.verified_at,
              withdrawn = excluded.withdrawn
            where excluded.version > offers.version
            """;

    private static final String NOTE_FULL = """
            insert into full_receivers (organisation, category, said_at) values (:organisation, :category, :at)
            on conflict (organisation, category) do update set
              said_at = greatest(full_receivers.said_at, excluded.said_at)
            """;

    private final Store store;

    Offers(Store store) {
        this.store = store;
    }

    Uni<Void> enter(OfferCopy offer) {
        return store.insert(ENTER, List.of(offer));
    }

    /** Notes that an organisation said it has no room for a category. */
    Uni<Void> noteFull(OrganisationId organisation, String category, Instant at) {
        return store.execute(NOTE_FULL, Map.of("organisation", organisation.value(), "category", category, "at", at))
                .replaceWithVoid();
    }
}
