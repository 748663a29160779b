package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;

/** The stored copy; an older version after a newer changes nothing. */
@ApplicationScoped
class Families {
    private static final String ENTER_FAMILIES = """
            insert into families (id, version, registered_by)
            select id, version, "registeredBy"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, "registeredBy" uuid)
            on conflict do nothing
            """;
    private static final String ENTER_ARRIVALS = """
            insert into arrivals (family_id, person_id, version, role, day, birth_of)
            select key.family, key.person, key.version, row.role, row.day, row."birthOf"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (key jsonb, role text, day date, "birthOf" uuid),
                 jsonb_to_record(row.key) as key (family uuid, person uuid, version bigint)
            on conflict do nothing
            """;
    private static final String ENTER_DEPARTURES = """
            insert into departures (family_id, person_id, version, day, birth_of)
            select key.family, key.person, key.version, row.day, row."birthOf"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (key jsonb, day date, "birthOf" uuid),
                 jsonb_to_record(row.key) as key (family uuid, person uuid, version bigint)
            on conflict do nothing
            """;
    private static final String ENTER_PEOPLE = """
            insert into people (id, version, dated)
            select id, version, dated
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (id uuid, version bigint, dated boolean)
            on conflict (id) do update set version = excluded.version, dated = excluded.dated
            where excluded.version > people.version
            """;
    private static final String ENTER_RESIDENCES = """
            insert into residences (subject_id, version, territory, day, birth_of)
            select subject, version, territory, day, "birthOf"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              subject uuid, version bigint, territory text, day date, "birthOf" uuid)
            on conflict do nothing
            """;
    private static final String ENTER_BIRTHS = """
            insert into births (person_id, version, date, precision)
            select row.person, row.version, birth.date, birth.precision
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (person uuid, version bigint, birth jsonb),
                 jsonb_to_record(row.birth) as birth (date date, precision text)
            on conflict (person_id) do update set
              version = excluded.version, date = excluded.date, precision = excluded.precision
            where excluded.version > births.version
            """;

    private static final String ENTER_RESPONSIBILITIES = """
            insert into responsibilities (subject_id, programme, version, organisation)
            select key.subject, key.programme, row.version, row.organisation
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (key jsonb, version bigint, organisation uuid),
                 jsonb_to_record(row.key) as key (subject uuid, programme text)
            on conflict (subject_id, programme) do update set
              version = excluded.version, organisation = excluded.organisation
            where excluded.version > responsibilities.version
            """;

    /** One row for each that was asked about, in any order; "belonged" is null for who was never in the family. Who is hidden from the giver, or from who asks in its name, is answered as nobody. */
    private static final String ABOUT = """
            select asked.line, asked.place,
                   case when known_sealed_from(coalesce(asked.family, asked.person), cast(:reader as uuid)) then null
                        when asked.family is null then access_to_help_person(asked.person, asked.organisation, :below)
                        else access_to_help(asked.family, asked.organisation, :below) end,
                   asked.family is null or f.id is not null,
                   p.id is not null and (not p.dated or b.person_id is not null),
                   case when asked.family is null then true
                        else (select bool_or(asked.day between m.since and coalesce(m.until, asked.day))
                              from members m
                              where m.family_id = asked.family and m.person_id = asked.person
                                and not sealed_from(m.person_id, asked.organisation)
                                and not sealed_from(m.person_id, cast(:reader as uuid))) end,
                   b.date, b.precision,
                   exists (select 1 from members m
                           where m.person_id = asked.person
                             and not sealed_from(m.person_id, asked.organisation)
                             and not sealed_from(m.person_id, cast(:reader as uuid))
                             and (asked.family is null or m.family_id = asked.family)
                             and m.role not in ('child', 'expected-child')
                             and asked.day between m.since and coalesce(m.until, asked.day)),
                   home_of(case when asked.family is null then p.id else f.id end, asked.day)
            from jsonb_to_recordset(cast(cast(:asked as text) as jsonb)) as asked (
                   line int, place int, organisation uuid, family uuid, person uuid, day date)
            left join families f on f.id = asked.family
            left join people p on p.id = asked.person and not sealed_from(p.id, asked.organisation)
                   and not sealed_from(p.id, cast(:reader as uuid))
            left join births b on b.person_id = p.id
            """;

    private final Store store;

    Families(Store store) {
        this.store = store;
    }

    Uni<Void> enterFamilies(Collection<FamilyCopy> rows) {
        return enter(ENTER_FAMILIES, rows);
    }

    Uni<Void> enterArrivals(Collection<ArrivalCopy> rows) {
        return enter(ENTER_ARRIVALS, rows);
    }

    Uni<Void> enterDepartures(Collection<DepartureCopy> rows) {
        return enter(ENTER_DEPARTURES, rows);
    }

    Uni<Void> enterPeople(Collection<PersonCopy> rows) {
        return enter(ENTER_PEOPLE, rows);
    }

    Uni<Void> enterResidences(Collection<ResidenceCopy> rows) {
        return enter(ENTER_RESIDENCES, rows);
    }

    Uni<Void> enterBirths(Collection<BirthCopy> rows) {
        return enter(ENTER_BIRTHS, rows);
    }

    Uni<Void> enterResponsibilities(Collection<ResponsibilityCopy> rows) {
        return enter(ENTER_RESPONSIBILITIES, rows);
    }

    Uni<List<Object[]>> about(Collection<Asked> asked, Caller caller) {
        return store.rows(
                ABOUT,
                Map.of("asked", Json.array(asked), "below", caller.actsBelow(), "reader", caller.organisation()));
    }

    private Uni<Void> enter(String statement, Collection<? extends Copy> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.execute(statement, Map.of("rows", Json.array(rows))).replaceWithVoid();
    }
}
