package org.familysupport.registry.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.registry.people.PersonName;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored specialists. */
@ApplicationScoped
class Specialists {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String VISIBLE = """
            select s, function('employs' as Boolean, :organisation, cast(:below as Boolean), s.id)
            from Specialist s left join fetch s.employments
            where s.id = :id
            """;
    private static final String PAGE = """
            select e.id, e.specialist_id, s.version, named.own, s.family_name, s.given_name, s.patronymic,
                   e.organisation, e.position, e.since, e.until
            from employments e
            join specialists s on s.id = e.specialist_id
            cross join lateral (select :steward or employs(:caller, :below, s.id) as own) as named
            where (:organisation = '' or e.organisation = cast(nullif(:organisation, '') as uuid))
              and (:position = '' or e.position = :position)
              and (:anyDay or :day between e.since and coalesce(e.until, date 'infinity'))
              and (e.specialist_id > :specialist or (e.specialist_id = :specialist and e.id > :id))
            order by e.specialist_id, e.id
            limit :most
            """;

    private final Store store;

    Specialists(Store store) {
        this.store = store;
    }

    /** The specialist, and whether the caller employs them, in one query; 404 for none. */
    Uni<SeenSpecialist> require(SpecialistId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> seen(row, caller)).orElseThrow(Refused::notFound));
    }

    private static SeenSpecialist seen(Object[] row, Caller caller) {
        return new SeenSpecialist(
                (Specialist) row[0], SpecialistPolicy.isSteward(caller) || Boolean.TRUE.equals(row[1]));
    }

    Uni<Void> add(Specialist specialist) {
        return store.add(specialist).chain(() -> keepEmployments(specialist));
    }

    /** Stores what began of one that was there. */
    Uni<Void> keepEmployments(Specialist specialist) {
        return store.addAll(specialist.employments());
    }

    Uni<Page<SpecialistRow>> page(SpecialistFilter filter, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.ofEntries(
                Map.entry("steward", SpecialistPolicy.isSteward(caller)),
                Map.entry("caller", caller.organisation()),
                Map.entry("below", caller.actsBelow()),
                Map.entry("organisation", Objects.toString(filter.organisation(), "")),
                Map.entry("position", Objects.requireNonNullElse(filter.position(), "")),
                Map.entry("anyDay", filter.on() == null),
                Map.entry("day", Objects.requireNonNullElse(filter.on(), LocalDate.EPOCH)),
                Map.entry("specialist", after == null ? FIRST : UUID.fromString(after.part(0))),
                Map.entry("id", after == null ? FIRST : UUID.fromString(after.part(1))),
                Map.entry("most", page.limit()));
        return store.rows(PAGE, parameters).map(rows -> page(rows, page));
    }

    private static Page<SpecialistRow> page(List<Object[]> rows, PageRequest page) {
        return Page.of(
                rows.stream().map(Specialists::row).toList(),
                page,
                last -> Cursor.of(last.specialist(), last.employment()));
    }

    private static SpecialistRow row(Object[] row) {
        return new SpecialistRow(
                (UUID) row[0],
                (UUID) row[1],
                ((Number) row[2]).longValue(),
                Boolean.TRUE.equals(row[3]) ? new PersonName((String) row[4], (String) row[5], text(row[6])) : null,
                (UUID) row[7],
                (String) row[8],
                (LocalDate) row[9],
                (LocalDate) row[10]);
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}
