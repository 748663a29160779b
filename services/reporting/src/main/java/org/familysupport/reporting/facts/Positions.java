package org.familysupport.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** How far each partition was taken. */
@ApplicationScoped
class Positions {
    private static final String ADVANCE = """
            insert into topic_positions (topic, partition_number, last_offset, event_time, taken_at)
            select topic, partition, "offset", "eventTime", now()
            from jsonb_to_recordset(cast(cast(:places as text) as jsonb)) as row (
              topic text, partition integer, "offset" bigint, "eventTime" timestamptz)
            on conflict (topic, partition_number) do update set
              last_offset = greatest(topic_positions.last_offset, excluded.last_offset),
              event_time = greatest(topic_positions.event_time, excluded.event_time),
              taken_at = excluded.taken_at
            """;

    private final Store store;

    Positions(Store store) {
        this.store = store;
    }

    /** Moves forward to these places; never back. */
    Uni<Void> advance(Collection<NotePositions.Place> places) {
        return store.execute(ADVANCE, Map.of("places", Json.array(places))).replaceWithVoid();
    }
}
