package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.RoleScope;

/** Of many people which records stand for them, whom a caller may know by name, and of whom also where they live. */
@ApplicationScoped
class KnownPeople {
    private static final String KNOWN = """
            select p.id, canonical_of(p.id),
                   access_to_person(p.id, :organisation, cast(:below as boolean), cast(:purpose as text)),
                   address_hidden_from(p.id, cast(:organisation as uuid))
            from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted (id)
            join people p on p.id = cast(wanted.id as uuid)
            where not sealed_from(p.id, cast(:organisation as uuid))
            """;

    private final Store store;
    private final GrantFreshness freshness;

    KnownPeople(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /**
     * What a caller may know of somebody.
     *
     * @param canonical the record that stands for the person
     * @param named whether by name
     * @param placed whether also where it lives
     */
    record Right(UUID canonical, boolean named, boolean placed) {}

    /** For each of these what the caller may know; who is hidden from it is not there. Asked also for nobody. */
    Uni<Map<UUID, Right>> to(Collection<UUID> people, Caller caller) {
        return store.rows(
                        KNOWN,
                        Map.of(
                                "ids", Json.array(people),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "purpose", caller.forWhat()))
                .map(rows -> rights(rows, caller));
    }

    private Map<UUID, Right> rights(List<Object[]> rows, Caller caller) {
        Map<UUID, Right> rights = new HashMap<>();
        for (Object[] row : rows) {
            Access access = row[2] == null ? null : RoleScope.of(freshness.trust(Access.required(row[2])), caller);
            boolean named = access != null && access.sees("identity");
            boolean placed = access != null && named && access.sees("contacts") && !Boolean.TRUE.equals(row[3]);
            rights.put((UUID) row[0], new Right((UUID) row[1], named, placed));
        }
        return rights;
    }
}
