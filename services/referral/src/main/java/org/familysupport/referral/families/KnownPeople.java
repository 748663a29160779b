package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored copy of people; two topics tell of each, in any order, and of each topic the newest version wins. */
@ApplicationScoped
class KnownPeople {
    private static final String NOTE =
            """
            insert into people (id, version, territory) values (:person, :version, nullif(:territory, ''))
            on conflict (id) do update set version = excluded.version, territory = excluded.territory
            where excluded.version > people.version
            """;
    private static final String NOTE_CORE =
            """
            insert into people (id, core_version, birth_date, birth_precision)
            values (:person, :version, :birthDate, :precision)
            on conflict (id) do update set core_version = excluded.core_version,
              birth_date = excluded.birth_date, birth_precision = excluded.birth_precision
            where excluded.core_version > people.core_version
            """;

    private final Store store;

    KnownPeople(Store store) {
        this.store = store;
    }

    Uni<Void> note(UUID person, long version, @Nullable String territory) {
        return store.execute(
                        NOTE,
                        Map.of(
                                "person", person,
                                "version", version,
                                "territory", Objects.requireNonNullElse(territory, "")))
                .replaceWithVoid();
    }

    Uni<Void> noteCore(PersonCoreRecorded fact) {
        return store.execute(
                        NOTE_CORE,
                        Map.of(
                                "person", fact.person().value(),
                                "version", fact.version(),
                                "birthDate", fact.birthDate(),
                                "precision", fact.birthPrecision()))
                .replaceWithVoid();
    }
}
