package org.familysupport.registry.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.RoleScope;
import org.jspecify.annotations.Nullable;

/** The stored families. */
@ApplicationScoped
class Families {
    /** What is of the family and not of one of its members is asked once, in the first row: in the others it costs nothing. */
    private static final String ONCE = "case when row_number() over (order by m.id) = 1 then %s end";

    /** The same for who changes it; who reads it does not need it. */
    private static final String ONCE_TO_CHANGE =
            "case when :changing = true and row_number() over (order by m.id) = 1 then %s end";

    private static final String VISIBLE = """
            select f, %s,
                   %s,
                   %s,
                   %s,
                   %s,
                   %s,
                   %s
            from Family f left join fetch f.members m
            where f.id = function('canonical_of' as java.util.UUID, cast(:id as java.util.UUID))
            order by m.id
            """.formatted(
                    ONCE.formatted("""
                            function('access_to_family' as String, f.id, :organisation, cast(:below as Boolean),
                                    cast(:purpose as String))"""),
                    ONCE.formatted("function('responsible_for_family' as java.util.UUID, f.id)"),
                    ONCE.formatted("""
                            function('answers_for_family' as Boolean, f.id, :organisation, cast(:below as Boolean))"""),
                    ONCE.formatted("function('members_hidden_from' as String, :organisation, f.id)"),
                    ONCE.formatted("function('residences_before' as String, f.id)"),
                    ONCE_TO_CHANGE.formatted("function('other_records_of' as String, f.id)"),
                    ONCE_TO_CHANGE.formatted("function('linked_members_of' as String, f.id)"));
    private static final String BY_REFERENCES = """
            select f.created_by_organisation, f.reference, f.id, f.version,
                   case when not sealed_from(f.id, k.organisation) then access_to_family(
                       f.id, cast(:reader as uuid), cast(:below as boolean), cast(:purpose as text)) end
            from jsonb_to_recordset(cast(cast(:keys as text) as jsonb)) as k (organisation uuid, reference text)
            join families f on f.created_by_organisation = k.organisation and f.reference = k.reference
            """;

    private static final String ACCESSES = """
            select f.id,
                   access_to_family(f.id, cast(:reader as uuid), cast(:below as boolean), cast(:purpose as text))
            from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted (id)
            join families f on f.id = cast(wanted.id as uuid)
            """;

    private static final String ADD = """
            insert into families (
              id, version, territory, reference,
              created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
            select id, version, territory, reference, at, organisation, actor, at, organisation, actor
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, territory text, reference text, at timestamptz, organisation uuid, actor text)
            """;
    private static final String ADD_MEMBERS = """
            insert into memberships (id, family_id, person_id, role, since, since_birth_of, basis_kind, basis_reference, only_home)
            select id, family, person, role, since, "sinceBirthOf", kind, reference, "onlyHome"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, family uuid, person uuid, role text, since date, "sinceBirthOf" uuid, kind text, reference text,
              "onlyHome" boolean)
            """;
    private static final String WITH_MEMBERS =
            "from Family f left join fetch f.members where f.id in :ids order by f.id";
    private static final String END_STAYS = """
            update memberships m set until = :lastDay
            where m.id in (
              select cast(ended as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as ended)
            """;

    private final Store store;
    private final GrantFreshness freshness;

    Families(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The family with the caller's right to know, in one query; of a linked record, the one that stands for it; 404 without one. */
    Uni<SeenFamily> require(FamilyId id, Caller caller) {
        return require(id, false, caller);
    }

    /** The same with all that is changed with it: its other records, and who in them is on record more than once. */
    Uni<SeenFamily> requireToChange(FamilyId id, Caller caller) {
        return require(id, true, caller);
    }

    private Uni<SeenFamily> require(FamilyId id, boolean changing, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .setParameter("changing", changing)
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> seen(row, caller)).orElseThrow(Refused::notFound));
    }

    private SeenFamily seen(Object[] row, Caller caller) {
        Access access = RoleScope.of(freshness.trust(Access.required(row[1])), caller);
        Family family = (Family) row[0];
        family.livedIn(List.of(Json.read((String) row[5], FamilyResidence[].class)));
        return new SeenFamily(
                family,
                access,
                (UUID) row[2],
                Boolean.TRUE.equals(row[3]),
                ids((String) row[4]).map(PersonId::new).collect(Collectors.toSet()),
                row[6] == null
                        ? Set.of()
                        : ids((String) row[6]).map(FamilyId::new).collect(Collectors.toSet()),
                row[7] == null ? Map.of() : standing((String) row[7]));
    }

    private static Map<PersonId, PersonId> standing(String told) {
        return Json.texts(told).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new PersonId(UUID.fromString(entry.getKey())),
                        entry -> new PersonId(UUID.fromString(entry.getValue()))));
    }

    private static Stream<UUID> ids(String text) {
        return Arrays.stream(text.split(" ")).filter(id -> !id.isEmpty()).map(UUID::fromString);
    }

    /**
     * Which of these numbers name a family already, and whether who asks may know that one: a family that is hidden is told of as one that
     * has gone elsewhere, and nothing else (ADR 21).
     */
    Uni<Map<ReferenceKey, Present>> known(Collection<ReferenceKey> keys, Caller caller) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return store.rows(BY_REFERENCES, asking("keys", Json.array(keys), caller))
                .map(rows -> {
                    Map<ReferenceKey, Present> known = new HashMap<>();
                    rows.forEach(row -> known.put(
                            new ReferenceKey((UUID) row[0], (String) row[1]),
                            new Present(new FamilyId((UUID) row[2]), ((Number) row[3]).longValue(), isKnown(row[4]))));
                    return known;
                });
    }

    /** Of which of these families the caller may know that they are there. */
    Uni<Set<FamilyId>> knownTo(Collection<FamilyId> ids, Caller caller) {
        String wanted = Json.array(ids.stream().map(FamilyId::value).toList());
        return store.rows(ACCESSES, asking("ids", wanted, caller))
                .map(rows -> rows.stream()
                        .filter(row -> isKnown(row[1]))
                        .map(row -> new FamilyId((UUID) row[0]))
                        .collect(Collectors.toSet()));
    }

    private boolean isKnown(@Nullable Object access) {
        if (access == null) {
            return false;
        }
        freshness.trust(Access.required(access));
        return true;
    }

    private static Map<String, Object> asking(String name, String list, Caller caller) {
        return Map.of(
                name, list, "reader", caller.organisation(), "below", caller.actsBelow(), "purpose", caller.forWhat());
    }

    /** Writes new families with one statement for each table, however many there are. */
    Uni<Void> addAll(List<Family> families) {
        List<StoredMembership> members = families.stream()
                .flatMap(family -> family.members().stream())
                .map(Membership::stored)
                .toList();
        return store.insert(ADD, families.stream().map(Family::stored).toList())
                .chain(() -> store.insert(ADD_MEMBERS, members));
    }

    /** All records of a family, the one that stands for it first; asks nothing for one that has no other. */
    Uni<List<Family>> recordsOf(SeenFamily seen) {
        if (seen.others().isEmpty()) {
            return Uni.createFrom().item(List.of(seen.family()));
        }
        return store.with(session -> session.createSelectionQuery(WITH_MEMBERS, Family.class)
                        .setParameter(
                                "ids",
                                seen.others().stream().map(FamilyId::value).toList())
                        .getResultList())
                .map(others ->
                        Stream.concat(Stream.of(seen.family()), others.stream()).toList());
    }

    /** Ends stays with one statement, however many there are. */
    Uni<Void> endStays(List<Membership> ending, LocalDate lastDay) {
        return store.execute(
                        END_STAYS,
                        Map.of(
                                "lastDay",
                                lastDay,
                                "ids",
                                Json.array(ending.stream().map(Membership::id).toList())))
                .replaceWithVoid();
    }

    /** Writes stays in families that are there with one statement, however many there are. */
    Uni<Void> addStays(List<Membership> stays) {
        return store.insert(ADD_MEMBERS, stays.stream().map(Membership::stored).toList());
    }

    /** Writes what has changed and forgets what was loaded, so that it is read as the statements left it. */
    Uni<Void> forgetLoaded() {
        return store.with(session -> session.flush().invoke(session::clear));
    }

    /** Stores who joined a family that was there. */
    Uni<Void> keepMembers(Family family) {
        return store.addAll(List.copyOf(family.members()));
    }

    /** Stores where families lived until now. */
    Uni<Void> keepResidences(List<FormerResidence> residences) {
        return store.addAll(residences);
    }

    /** An organisation's own number of a family. */
    record ReferenceKey(UUID organisation, String reference) {}

    /**
     * A family that is there already.
     *
     * @param known whether who asks may know it now, and whose number it bears too
     */
    record Present(FamilyId id, long version, boolean known) {
        FamilyOutcome outcome() {
            return known
                    ? FamilyOutcome.present(id, version)
                    : FamilyOutcome.refused(FamilyProblem.FAMILY_EXISTS.refused());
        }
    }
}
