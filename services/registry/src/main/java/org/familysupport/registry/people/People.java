package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.registry.identities.Likeness;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.RoleScope;

/** The stored people. */
@ApplicationScoped
class People {
    /** A bare parameter as a function's last argument could stand for several values; then no plan is kept for the query. */
    private static final String VISIBLE = """
            select p, function('access_to_person' as String, p.id, :organisation, cast(:below as Boolean),
                           cast(:purpose as String)),
                   function('responsible_for_person' as java.util.UUID, p.id),
                   function('address_hidden_from' as Boolean, p.id, cast(:organisation as java.util.UUID))
            from Person p left join fetch p.identifiers
            where p.id = function('canonical_of' as java.util.UUID, cast(:id as java.util.UUID))
            """;

    private static final String BY_KEYS = """
            select i.system, i.scope, i.value, i.person_id, told.answered, told.canonical,
                   access_to_person(i.person_id, :organisation, cast(:below as boolean), cast(:purpose as text)),
                   case when told.answered and i.system = 'agency-client-id' then (
                       select string_agg(cast(l.likeness as text), chr(30))
                       from likenesses_of(array[i.person_id, told.canonical]) as l) end
            from jsonb_to_recordset(cast(cast(:keys as text) as jsonb)) as k (system text, scope uuid, value text)
            join person_identifiers i on i.system = k.system and i.scope = k.scope and i.value = k.value
            cross join lateral (
              select answers_for_person(i.person_id, :organisation, cast(:below as boolean)) as answered,
                     canonical_of(i.person_id) as canonical
              offset 0) as told
            """;
    private static final String BEARING = """
            select i.person_id from person_identifiers i
            where i.system = :system and i.scope = :scope and i.value = :value
            """;
    private static final String ADD = """
            insert into people (
              id, version, family_name, given_name, patronymic, birth_date, birth_precision, sex, territory, address,
              created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
            select id, version, family, given, patronymic, birth, known, sex, territory, address,
                   at, organisation, actor, at, organisation, actor
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, family text, given text, patronymic text, birth date, known text, sex text,
              territory text, address text, at timestamptz, organisation uuid, actor text)
            """;
    private static final String ADD_IDENTIFIERS = """
            insert into person_identifiers (id, person_id, system, scope, value)
            select id, person, system, scope, value
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, person uuid, system text, scope uuid, value text)
            """;
    private static final String ANSWERED_FOR = """
            select cast(id as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as id
            where answers_for_person(cast(id as uuid), :organisation, cast(:below as boolean))
            """;

    private static final String BIRTHS = """
            select p.id, p.birth_date
            from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as asked
            join people p on p.id = cast(asked as uuid)
            where p.birth_date is not null
            """;

    private final Store store;
    private final GrantFreshness freshness;

    People(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The person with the caller's right to know, in one query; of a linked record, the one that stands for it; 404 without one. */
    Uni<SeenPerson> require(PersonId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> seen(row, caller)).orElseThrow(Refused::notFound));
    }

    private SeenPerson seen(Object[] row, Caller caller) {
        Person person = (Person) row[0];
        UUID responsible = row[2] == null ? person.createdByOrganisation() : (UUID) row[2];
        return new SeenPerson(
                person,
                RoleScope.of(freshness.trust(Access.required(row[1])), caller),
                responsible,
                Boolean.TRUE.equals(row[3]));
    }

    /** Which record bears an identifier, and nothing of it; none or one. */
    Uni<List<UUID>> bearing(IdentityKey key) {
        return store.column(
                BEARING, UUID.class, Map.of("system", key.system(), "scope", key.scope(), "value", key.value()));
    }

    /** Who already bears these identifiers. */
    Uni<Map<IdentityKey, Bearer>> bearers(Collection<IdentityKey> keys, Caller caller) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<String, Object> parameters = Map.of(
                "keys", Json.array(keys),
                "organisation", caller.organisation(),
                "below", caller.actsBelow(),
                "purpose", caller.forWhat());
        return store.rows(BY_KEYS, parameters).map(rows -> {
            Map<IdentityKey, Bearer> bearers = new HashMap<>();
            rows.forEach(row ->
                    bearers.put(new IdentityKey((String) row[0], (UUID) row[1], (String) row[2]), bearer(row, caller)));
            return bearers;
        });
    }

    private Bearer bearer(Object[] row, Caller caller) {
        boolean named = row[6] != null
                && RoleScope.of(freshness.trust(Access.required(row[6])), caller)
                        .sees("identity");
        return new Bearer(
                new PersonId((UUID) row[3]),
                new PersonId((UUID) row[5]),
                true,
                (Boolean) row[4],
                named,
                row[7] == null ? List.of() : Likeness.all((String) row[7]));
    }

    /** For which of these people the caller answers. */
    Uni<List<UUID>> answeredFor(Collection<PersonId> ids, Caller caller) {
        return store.column(
                ANSWERED_FOR,
                UUID.class,
                Map.of(
                        "ids", Json.array(ids.stream().map(PersonId::value).toList()),
                        "organisation", caller.organisation(),
                        "below", caller.actsBelow()));
    }

    /** When these people were born, or are to be; without those whose birth is not known. */
    Uni<BirthDays> births(Collection<PersonId> ids) {
        return store.rows(
                        BIRTHS,
                        Map.of(
                                "ids",
                                Json.array(ids.stream()
                                        .map(PersonId::value)
                                        .distinct()
                                        .toList())))
                .map(rows -> {
                    Map<PersonId, LocalDate> days = new HashMap<>();
                    rows.forEach(row -> days.put(new PersonId((UUID) row[0]), (LocalDate) row[1]));
                    return new BirthDays(days);
                });
    }

    /** Writes new people with one statement for each table, however many there are. */
    Uni<Void> addAll(List<Person> people) {
        List<StoredIdentifier> identifiers = people.stream()
                .flatMap(person -> person.storedIdentifiers().stream())
                .toList();
        return store.insert(ADD, people.stream().map(Person::stored).toList())
                .chain(() -> store.insert(ADD_IDENTIFIERS, identifiers));
    }

    /**
     * Who bears an identifier.
     *
     * @param canonical the record that stands for the person
     * @param onRecord whether it was there before: else the caller enters it with the open transaction
     * @param answered whether the caller answers for the person
     * @param named whether the caller may be told who it is
     * @param likenesses what its records say of it, where it bears the caller's own number and the caller answers for it
     */
    record Bearer(
            PersonId id,
            PersonId canonical,
            boolean onRecord,
            boolean answered,
            boolean named,
            List<Likeness> likenesses) {
        Bearer {
            likenesses = List.copyOf(likenesses);
        }

        /** Somebody whom the caller enters with the open transaction: its id is not told, for it may be undone. */
        static Bearer entered(PersonId id, PersonDraft draft) {
            return new Bearer(id, id, false, true, false, List.of(draft.likeness()));
        }

        /** Whether the two are one person, be it by a link. */
        boolean isOfOneWith(Bearer other) {
            return canonical.equals(other.canonical);
        }
    }
}
