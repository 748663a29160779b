package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored pairs of people who look alike. */
@ApplicationScoped
class Pairs {
    /** A pair found again keeps its place in the list and what was decided of it; its score is the newest. */
    private static final String ADD = """
            insert into identity_pairs (
              id, version, one, other, bits, zone, safeguard, fields, reason, organisation, status, found_at)
            select row.id, 1, row.one, row.other, row.bits, row.zone, row.safeguard, row.fields, row.reason, row.organisation,
                   'open', row.at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, one uuid, other uuid, bits double precision, zone text, safeguard text, fields text, reason text,
              organisation uuid, at timestamptz)
            on conflict (one, other) do update set
              version = identity_pairs.version + 1, bits = excluded.bits, zone = excluded.zone, safeguard = excluded.safeguard, fields = excluded.fields,
              reason = coalesce(identity_pairs.reason, excluded.reason),
              organisation = coalesce(identity_pairs.organisation, excluded.organisation)
            where (identity_pairs.bits, identity_pairs.zone, identity_pairs.safeguard, identity_pairs.fields)
                    is distinct from (excluded.bits, excluded.zone, excluded.safeguard, excluded.fields)
               or identity_pairs.reason is null and excluded.reason is not null
            """;

    private final Store store;

    Pairs(Store store) {
        this.store = store;
    }

    /** Keeps pairs, each once. */
    Uni<Void> add(Collection<Row> rows) {
        Map<String, Row> once = new LinkedHashMap<>();
        rows.forEach(row -> once.put(row.one() + " " + row.other(), row));
        return store.insert(ADD, new ArrayList<>(once.values()));
    }

    /**
     * A pair to be kept; the lesser id first.
     *
     * @param reason why who entered the second holds them for two
     * @param organisation who said so
     */
    record Row(
            UUID id,
            UUID one,
            UUID other,
            double bits,
            String zone,
            String safeguard,
            String fields,
            @Nullable String reason,
            @Nullable UUID organisation,
            Instant at)
            implements Personal {
        static Row of(UUID person, UUID alike, Likelihood likelihood, @Nullable Insisted insisted, Instant at) {
            boolean ordered = person.toString().compareTo(alike.toString()) < 0;
            return new Row(
                    Uuid7.next(),
                    ordered ? person : alike,
                    ordered ? alike : person,
                    likelihood.bits(),
                    likelihood.zone(),
                    likelihood.safeguard(),
                    likelihood.written(),
                    insisted == null ? null : insisted.reason(),
                    insisted == null ? null : insisted.organisation(),
                    at);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** That an organisation holds two for two, and why. */
    record Insisted(String reason, UUID organisation) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }
}
