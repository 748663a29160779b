package org.familysupport.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** Names of many people at once, of those whose names the reader may see. */
@ApplicationScoped
class KnownNames {
    private static final String NAMES = """
            select p.id, p.family_name, p.given_name, p.patronymic,
                   access_to_person(p.id, :organisation, cast(:below as boolean), cast(:purpose as text))
            from people p
            where p.id in (
              select cast(wanted.id as uuid)
              from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted (id))
            """;

    private final Store store;
    private final GrantFreshness freshness;

    KnownNames(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    Uni<Map<PersonId, PersonName>> of(Collection<PersonId> ids, Caller reader) {
        List<UUID> wanted = ids.stream().map(PersonId::value).toList();
        return store.rows(
                        NAMES,
                        Map.of(
                                "ids", Json.array(wanted),
                                "organisation", reader.organisation(),
                                "below", reader.actsBelow(),
                                "purpose", reader.forWhat()))
                .map(this::readable);
    }

    private Map<PersonId, PersonName> readable(List<Object[]> rows) {
        Map<PersonId, PersonName> names = new HashMap<>();
        for (Object[] row : rows) {
            if (seesNames(row[4])) {
                names.put(
                        new PersonId((UUID) row[0]), new PersonName((String) row[1], (String) row[2], (String) row[3]));
            }
        }
        return names;
    }

    private boolean seesNames(@Nullable Object access) {
        return access != null && freshness.trust(Access.required(access)).sees(Access.NAME);
    }
}
