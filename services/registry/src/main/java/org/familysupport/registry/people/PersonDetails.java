package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.RoleScope;

/** Keeps what is said of a person from a day to a day, and what each version changed: one statement for both. */
@ApplicationScoped
class PersonDetails {
    private static final String VISIBLE = """
            select p, function('access_to_person' as String, p.id, :organisation, cast(:below as Boolean)),
                   function('responsible_for_person' as java.util.UUID, p.id),
                   function('answers_for_person' as Boolean, p.id, :organisation, cast(:below as Boolean)),
                   function('address_hidden_from' as Boolean, p.id, cast(:organisation as java.util.UUID)),
                   function('canonical_of' as java.util.UUID, p.id)
            from Person p left join fetch p.identifiers
            where p.id = :id
            """;

    private static final String NOTE = """
            insert into person_versions (person_id, version, at, organisation, changed, was)
            select person, version, at, organisation, changed, was
            from jsonb_to_recordset(cast(cast(:note as text) as jsonb)) as note (
              person uuid, version bigint, at timestamptz, organisation uuid, changed text, was jsonb)
            """;

    private static final String AND = "with noted as (" + NOTE + " returning person_id)\n";
    private static final String ROWS = " from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row ";

    /** The statements, each for one kind of detail. */
    enum Keeping {
        NOTHING_MORE(NOTE),
        NAME(AND + """
                insert into person_names (
                  id, person_id, use, family_name, given_name, patronymic, without, since, until)
                select id, person, use, family, given, patronymic, without, since, until
                """ + ROWS + """
                (id uuid, person uuid, use text, family text, given text, patronymic text, without boolean,
                 since date, until date)
                """),
        HOME(AND + """
                insert into person_residences (id, person_id, territory, address, since, until)
                select id, person, territory, address, since, until
                """ + ROWS + """
                (id uuid, person uuid, territory text, address text, since date, until date)
                """),
        CONTACT(AND + """
                insert into person_contacts (id, person_id, kind, value, preferred, since)
                select id, person, kind, value, preferred, since
                """ + ROWS + """
                (id uuid, person uuid, kind text, value text, preferred boolean, since date)
                """),
        CONTACT_END(AND + """
                update person_contacts c set until = row.until
                """ + ROWS + """
                (id uuid, person uuid, until date)
                where c.id = row.id and c.person_id = row.person and c.since <= row.until
                  and (c.until is null or c.until > row.until)
                """),
        NUMBER(AND + """
                insert into person_identifiers (id, person_id, system, scope, value, added_on)
                select id, person, system, scope, value, day
                """ + ROWS + """
                (id uuid, person uuid, system text, scope uuid, value text, day date)
                """),
        NUMBER_END(AND + """
                update person_identifiers i set ended_on = row.day
                """ + ROWS + """
                (person uuid, system text, scope uuid, value text, day date)
                where i.person_id = row.person and i.system = row.system and i.scope = row.scope
                  and i.value = row.value and i.ended_on is null
                """);

        private final String sql;

        Keeping(String sql) {
            this.sql = sql;
        }
    }

    private final Store store;
    private final GrantFreshness freshness;

    PersonDetails(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The person with the caller's right to know and to change, in one query; 404 without a right to know. */
    Uni<OwnPerson> require(PersonId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> own(row, caller)).orElseThrow(Refused::notFound));
    }

    /** Writes what was changed, so that statements see it. */
    Uni<Void> written() {
        return store.with(session -> session.flush());
    }

    /** The same as the statements have left it. */
    Uni<OwnPerson> again(PersonId id, Caller caller) {
        return store.with(session -> session.flush().invoke(session::clear)).chain(() -> require(id, caller));
    }

    private OwnPerson own(Object[] row, Caller caller) {
        Person person = (Person) row[0];
        UUID responsible = row[2] == null ? person.createdByOrganisation() : (UUID) row[2];
        return new OwnPerson(
                new SeenPerson(
                        person,
                        RoleScope.of(freshness.trust(Access.required(row[1])), caller),
                        responsible,
                        Boolean.TRUE.equals(row[4])),
                Boolean.TRUE.equals(row[3]),
                (UUID) row[5]);
    }

    /** Keeps a detail and what its version changed; answers how many rows there were of the detail. */
    Uni<Integer> keep(Person person, long version, Detail detail, UUID organisation, Instant now) {
        Note note = new Note(person.uuid(), version, now, organisation, detail.changed(), detail.was());
        String noted = Json.array(List.of(note));
        Object row = detail.row();
        return row == null
                ? store.execute(Keeping.NOTHING_MORE.sql, Map.of("note", noted))
                : store.execute(detail.table().sql, Map.of("note", noted, "rows", Json.array(List.of(row))));
    }

    private record Note(
            UUID person, long version, Instant at, UUID organisation, String changed, Map<String, String> was)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }
}
