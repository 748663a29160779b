package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.restrictions.RestrictionFact;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Who is hidden from all but a team in this service: the registry's own restrictions, or the copy of them.
 *
 * <p>The database function {@code access_to} looks here itself. An older fact after a newer changes nothing.
 */
@ApplicationScoped
public class Seals {
    private static final String APPLY = """
            insert into seals (id, version, subject_id, compartment, team, during)
            select id, version, subject, compartment,
                   array(select cast(member as uuid) from jsonb_array_elements_text(team) as member),
                   case when until is null then tstzrange("from", null)
                        else tstzrange("from", greatest("from", until)) end
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, subject uuid, compartment text, team jsonb, "from" timestamptz,
              until timestamptz)
            on conflict (id) do update set version = excluded.version, team = excluded.team, during = excluded.during
            where excluded.version > seals.version
            """;

    private final Store store;

    Seals(Store store) {
        this.store = store;
    }

    /** Applies what is said of a restriction, with the open transaction. */
    public Uni<Void> apply(RestrictionFact fact) {
        return store.execute(APPLY, Map.of("rows", Json.array(List.of(Row.of(fact)))))
                .replaceWithVoid();
    }

    private record Row(
            UUID id,
            long version,
            UUID subject,
            String compartment,
            List<UUID> team,
            Instant from,
            @Nullable Instant until) {
        static Row of(RestrictionFact it) {
            return new Row(
                    it.restriction().value(),
                    it.version(),
                    it.subject().id(),
                    it.compartment(),
                    it.team().stream().map(member -> member.value()).toList(),
                    it.from(),
                    it.until());
        }
    }
}
