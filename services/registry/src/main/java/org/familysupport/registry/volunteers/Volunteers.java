package org.familysupport.registry.volunteers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.registry.people.PersonName;
import org.familysupport.security.caller.Caller;

/** The stored volunteers. */
@ApplicationScoped
class Volunteers {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String VISIBLE = """
            select v, function('acts_for' as Boolean, :organisation, cast(:below as Boolean), v.centre)
            from Volunteer v left join fetch v.clearances
            where v.id = :id
            """;
    private static final String CLEARED = """
            with gone as (delete from cleared_periods where volunteer_id = :volunteer)
            insert into cleared_periods (volunteer_id, since, until)
            select :volunteer, "from", "to"
            from jsonb_to_recordset(cast(cast(:periods as text) as jsonb)) as period ("from" date, "to" date)
            """;
    private static final String WORKED =
            "insert into volunteer_hours (id, volunteer_id, day, minutes) values (:id, :volunteer, :day, :minutes)";
    private static final String PAGE = """
            select v.id, v.version, :steward or acts_for(:caller, :below, v.centre) as own, v.family_name, v.given_name,
                   v.patronymic, v.centre, v.since, v.until, state.assignable
            from volunteers v
            cross join lateral (
              select :day between v.since and coalesce(v.until, date 'infinity') and exists (
                select 1 from cleared_periods c
                where c.volunteer_id = v.id and :day between c.since and coalesce(c.until, date 'infinity'))
                as assignable) as state
            where (:centre = '' or v.centre = cast(nullif(:centre, '') as uuid))
              and (:any or state.assignable = :cleared)
              and v.id > :id
            order by v.id
            limit :most
            """;

    private final Store store;

    Volunteers(Store store) {
        this.store = store;
    }

    /** The volunteer, and whether the caller acts for the centre, in one query; 404 for none. */
    Uni<Found> require(VolunteerId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Found(
                                (Volunteer) row[0], VolunteerPolicy.isSteward(caller) || Boolean.TRUE.equals(row[1])))
                        .orElseThrow(Refused::notFound));
    }

    Uni<Void> add(Volunteer volunteer) {
        return store.add(volunteer);
    }

    /** Stores what was shown, and on which days nothing is missing now. */
    Uni<Void> keepClearances(Volunteer volunteer, List<ClearedPeriod> cleared) {
        return store.addAll(volunteer.clearances())
                .chain(() ->
                        store.execute(CLEARED, Map.of("volunteer", volunteer.uuid(), "periods", Json.array(cleared))))
                .replaceWithVoid();
    }

    Uni<Void> keepHours(VolunteerId volunteer, LocalDate day, int minutes) {
        return store.execute(
                        WORKED,
                        Map.of("id", Uuid7.next(), "volunteer", volunteer.value(), "day", day, "minutes", minutes))
                .replaceWithVoid();
    }

    Uni<Page<VolunteerRow>> page(VolunteerFilter filter, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.of(
                "steward", VolunteerPolicy.isSteward(caller),
                "caller", caller.organisation(),
                "below", caller.actsBelow(),
                "day", filter.on(),
                "centre", Objects.toString(filter.centre(), ""),
                "any", filter.cleared() == null,
                "cleared", Boolean.TRUE.equals(filter.cleared()),
                "id", after == null ? FIRST : UUID.fromString(after.part(0)),
                "most", page.limit());
        return store.rows(PAGE, parameters)
                .map(rows -> Page.of(rows.stream().map(Volunteers::row).toList(), page, last -> Cursor.of(last.id())));
    }

    private static VolunteerRow row(Object[] row) {
        return new VolunteerRow(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                Boolean.TRUE.equals(row[2]) ? new PersonName((String) row[3], (String) row[4], (String) row[5]) : null,
                (UUID) row[6],
                (LocalDate) row[7],
                (LocalDate) row[8],
                Boolean.TRUE.equals(row[9]));
    }

    /** A volunteer, and whether the caller may know them. */
    record Found(Volunteer volunteer, boolean own) {}
}
