package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored pairs of people who look alike. */
@ApplicationScoped
class Pairs {
    /** A pair found again keeps what was decided of it; its score is the newest, and it waits again if the two had not looked alike any more. */
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
              organisation = coalesce(identity_pairs.organisation, excluded.organisation),
              status = case identity_pairs.status when 'unlike' then 'open' else identity_pairs.status end
            where (identity_pairs.bits, identity_pairs.zone, identity_pairs.safeguard, identity_pairs.fields)
                    is distinct from (excluded.bits, excluded.zone, excluded.safeguard, excluded.fields)
               or identity_pairs.reason is null and excluded.reason is not null
               or identity_pairs.status = 'unlike'
            """;

    private static final String WAITING_OF = """
            select p.id, asked.id, cast(likeness_of(case when p.one = asked.id then p.other else p.one end) as text)
            from (select cast(given.id as uuid) as id
                  from jsonb_array_elements_text(cast(cast(:people as text) as jsonb)) as given (id)) as asked
            join identity_pairs p on asked.id in (p.one, p.other) and p.status = 'open'
            """;

    private static final String CLOSE = """
            update identity_pairs p set status = 'unlike', version = p.version + 1, decided_at = :at
            where p.id in (select cast(given.id as uuid)
                           from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as given (id))
              and p.status = 'open'
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

    /** Those that wait of these people, each with what is said of the other. */
    Uni<List<Waiting>> of(Collection<UUID> people) {
        return store.rows(WAITING_OF, Map.of("people", Json.array(people)))
                .map(rows -> rows.stream()
                        .filter(row -> row[2] != null)
                        .map(row -> new Waiting((UUID) row[0], (UUID) row[1], Likeness.read((String) row[2])))
                        .toList());
    }

    /** They do not look alike any more: nobody has to decide. */
    Uni<Void> close(Collection<UUID> pairs, Instant at) {
        return store.execute(CLOSE, Map.of("ids", Json.array(pairs), "at", at)).replaceWithVoid();
    }

    /**
     * A pair that waits.
     *
     * @param person one of the two
     * @param other what is said of the other
     */
    record Waiting(UUID id, UUID person, Likeness other) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
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
