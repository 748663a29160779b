package org.familysupport.delivery.volunteers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored copies of volunteers. */
@ApplicationScoped
class Volunteers {
    /** First and last day come by different facts, so each keeps what the other said. */
    private static final String ENTER = """
            insert into volunteers (id, version, centre, since, until)
            select id, version, centre, since, until
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, centre uuid, since date, until date)
            on conflict (id) do update set
              version = greatest(volunteers.version, excluded.version),
              since = coalesce(volunteers.since, excluded.since),
              until = case when excluded.until is null or excluded.version < volunteers.version
                           then coalesce(volunteers.until, excluded.until) else excluded.until end
            """;

    private static final String CLEAR = """
            insert into volunteer_clearances (volunteer, version, cleared)
            select id, version, cleared
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (id uuid, version bigint, cleared jsonb)
            on conflict (volunteer) do update set version = excluded.version, cleared = excluded.cleared
            where excluded.version > volunteer_clearances.version
            """;
    private static final String MAY_BE_ASSIGNED = """
            select exists (
              select 1 from volunteers v
              join volunteer_clearances c on c.volunteer = v.id
              cross join lateral jsonb_to_recordset(c.cleared) as period ("from" date, "to" date)
              where v.id = :volunteer
                and :day between v.since and coalesce(v.until, date 'infinity')
                and :day between period."from" and coalesce(period."to", date 'infinity'))
            """;

    private final Store store;

    Volunteers(Store store) {
        this.store = store;
    }

    Uni<Void> enter(Copy volunteer) {
        return store.insert(ENTER, List.of(volunteer));
    }

    Uni<Void> clear(Clearance clearance) {
        return store.insert(CLEAR, List.of(clearance));
    }

    Uni<Boolean> mayBeAssigned(UUID volunteer, LocalDate day) {
        return store.column(MAY_BE_ASSIGNED, Boolean.class, Map.of("volunteer", volunteer, "day", day))
                .map(List::getFirst);
    }

    /** A volunteer as one fact described it. */
    record Copy(
            UUID id,
            long version,
            UUID centre,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** The days on which nothing is missing, as the registry said last. */
    record Clearance(UUID id, long version, List<ClearedPeriod> cleared) {}
}
