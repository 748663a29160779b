package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored particulars and versions of people. */
@ApplicationScoped
class Particulars {
    /** All kinds by one statement: first the kind, then the days, then its texts. */
    private static final String ALL = """
            select 'name' as what, n.since as since, n.until as until, n.use as a, n.family_name as b, n.given_name as c,
                   n.patronymic as d, n.without as flag, n.id as id
            from person_names n where n.person_id = :person
            union all
            select 'home', r.since, r.until, r.territory, r.address, null, null, false, r.id
            from person_residences r where r.person_id = :person
            union all
            select 'contact', c.since, c.until, c.kind, c.value, null, null, c.preferred, c.id
            from person_contacts c where c.person_id = :person
            union all
            select 'number', i.added_on, i.ended_on, i.system, i.value, null, null, false, i.id
            from person_identifiers i
            where i.person_id = :person
              and (i.scope = cast('00000000-0000-0000-0000-000000000000' as uuid) or i.scope = :reader)
            order by 1, 3 desc nulls first, 9 desc
            """;

    private static final String VERSIONS = """
            select v.version, v.at, v.organisation, v.changed, cast(v.was as text)
            from person_versions v
            where v.person_id = :person and v.version < :before
            union all
            select 1, p.created_at, p.created_by_organisation, '', '{}'
            from people p
            where p.id = :person and 1 < cast(:before as bigint)
            order by 1 desc
            limit :limit
            """;

    private final Store store;

    Particulars(Store store) {
        this.store = store;
    }

    /** What holds on a day, or all there ever was, as far as the reader may see. */
    Uni<PersonParticulars> of(SeenPerson seen, @Nullable LocalDate on, boolean placed, Caller reader) {
        return store.rows(ALL, Map.of("person", seen.person().uuid(), "reader", reader.organisation()))
                .map(rows -> gathered(seen, on, placed, rows));
    }

    private static PersonParticulars gathered(
            SeenPerson seen, @Nullable LocalDate on, boolean placed, List<Object[]> rows) {
        Person person = seen.person();
        List<PersonParticulars.Named> names = new ArrayList<>();
        List<PersonParticulars.Lived> homes = new ArrayList<>();
        List<PersonParticulars.Reached> contacts = new ArrayList<>();
        List<PersonParticulars.Numbered> numbers = new ArrayList<>();
        PersonName name = person.name();
        names.add(new PersonParticulars.Named(
                NameDraft.USUAL,
                name.family(),
                name.given(),
                name.patronymic(),
                person.withoutPatronymic(),
                new PersonParticulars.Days(person.nameSince(), null)));
        if (person.territory() != null || person.address() != null) {
            homes.add(new PersonParticulars.Lived(
                    person.territory(), person.address(), new PersonParticulars.Days(person.residenceSince(), null)));
        }
        for (Object[] row : rows) {
            PersonParticulars.Days days = new PersonParticulars.Days((LocalDate) row[1], (LocalDate) row[2]);
            switch ((String) row[0]) {
                case "name" ->
                    names.add(new PersonParticulars.Named(
                            (String) row[3],
                            (String) row[4],
                            (String) row[5],
                            (String) row[6],
                            (Boolean) row[7],
                            days));
                case "home" -> homes.add(new PersonParticulars.Lived((String) row[3], (String) row[4], days));
                case "contact" ->
                    contacts.add(new PersonParticulars.Reached(
                            (UUID) row[8], (String) row[3], (String) row[4], (Boolean) row[7], days));
                default -> numbers.add(new PersonParticulars.Numbered((String) row[3], (String) row[4], days));
            }
        }
        return new PersonParticulars(
                seen,
                placed,
                names.stream().filter(it -> it.days().hold(on)).toList(),
                placed ? homes.stream().filter(it -> it.days().hold(on)).toList() : List.of(),
                placed ? contacts.stream().filter(it -> it.days().hold(on)).toList() : List.of(),
                numbers.stream().filter(it -> it.days().hold(on)).toList());
    }

    /** A page of the versions, the last first. */
    Uni<Page<PersonVersion>> versions(UUID person, boolean placed, PageRequest page) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.of(
                "person",
                person,
                "before",
                after == null ? Long.MAX_VALUE : Long.parseLong(after.part(0)),
                "limit",
                page.limit());
        return store.rows(VERSIONS, parameters)
                .map(rows -> rows.stream().map(row -> version(row, placed)).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.version())));
    }

    private static PersonVersion version(Object[] row, boolean placed) {
        String changed = (String) row[3];
        Map<String, String> was = Json.texts((String) row[4]);
        return new PersonVersion(
                ((Number) row[0]).longValue(),
                row[1] instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) row[1],
                (UUID) row[2],
                changed.isEmpty() ? List.of() : List.of(changed.split(" ")),
                placed || !changed.equals("residence") ? was : Map.of());
    }
}
