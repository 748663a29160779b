package org.familysupport.persistence.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** Remembers the messages that had their effect, in the transaction of that effect. */
@ApplicationScoped
public class Inbox {
    private static final String ENTER = """
            with entered as (
              insert into inbox (event_id)
              select distinct cast(id as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as id
              on conflict do nothing
              returning event_id)
            select event_id from entered
            """;

    private final Store store;

    Inbox(Store store) {
        this.store = store;
    }

    /** Which of these messages are here for the first time; from now on they are not. */
    public Uni<Set<UUID>> firstTime(Collection<UUID> ids) {
        return store.column(ENTER, UUID.class, Map.of("ids", Json.array(ids))).map(HashSet::new);
    }
}
