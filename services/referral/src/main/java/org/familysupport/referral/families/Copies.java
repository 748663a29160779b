package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** The stored copies; entering one again changes nothing, and an older one after a newer changes nothing either. */
@ApplicationScoped
class Copies {
    private static final String FAMILIES = """
            insert into families (id, version, registered_by, registered_at, territory)
            select id, version, "registeredBy", "registeredAt", territory
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as family (
              id uuid, version bigint, "registeredBy" uuid, "registeredAt" timestamptz, territory text)
            on conflict (id) do update set version = excluded.version, territory = excluded.territory
            where excluded.version > families.version
            """;
    private static final String MOVES = """
            insert into moves (family_id, version, territory)
            select family, version, territory
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as move (
              family uuid, version bigint, territory text)
            on conflict (family_id) do update set version = excluded.version, territory = excluded.territory
            where excluded.version > moves.version
            """;
    private static final String ARRIVALS = """
            insert into arrivals (family_id, person_id, version, role, day, birth_of)
            select family, person, version, role, day, "birthOf"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as arrival (
              family uuid, person uuid, version bigint, role text, day date, "birthOf" uuid)
            on conflict do nothing
            """;
    private static final String DEPARTURES = """
            insert into departures (family_id, person_id, version, day, birth_of)
            select family, person, version, day, "birthOf"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as departure (
              family uuid, person uuid, version bigint, day date, "birthOf" uuid)
            on conflict do nothing
            """;
    private static final String PEOPLE = """
            insert into people (id, version, territory)
            select id, version, territory
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as person (id uuid, version bigint, territory text)
            on conflict (id) do update set version = excluded.version, territory = excluded.territory
            where excluded.version > people.version
            """;
    private static final String BIRTHS = """
            insert into people (id, core_version, birth_date, birth_precision)
            select id, version, date, precision
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as birth (
              id uuid, version bigint, date date, precision text)
            on conflict (id) do update set core_version = excluded.core_version,
              birth_date = excluded.birth_date, birth_precision = excluded.birth_precision
            where excluded.core_version > people.core_version
            """;

    private final Store store;

    Copies(Store store) {
        this.store = store;
    }

    Uni<Void> enterFamilies(Collection<PendingCopies.FamilyCopy> rows) {
        return enter(FAMILIES, rows);
    }

    Uni<Void> enterMoves(Collection<PendingCopies.MoveCopy> rows) {
        return enter(MOVES, rows);
    }

    Uni<Void> enterArrivals(Collection<PendingCopies.ArrivalCopy> rows) {
        return enter(ARRIVALS, rows);
    }

    Uni<Void> enterDepartures(Collection<PendingCopies.DepartureCopy> rows) {
        return enter(DEPARTURES, rows);
    }

    Uni<Void> enterPeople(Collection<PendingCopies.PersonCopy> rows) {
        return enter(PEOPLE, rows);
    }

    Uni<Void> enterBirths(Collection<PendingCopies.BirthCopy> rows) {
        return enter(BIRTHS, rows);
    }

    private Uni<Void> enter(String statement, Collection<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.execute(statement, Map.of("rows", Json.array(rows))).replaceWithVoid();
    }
}
