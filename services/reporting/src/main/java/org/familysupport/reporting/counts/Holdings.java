package org.familysupport.reporting.counts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.familysupport.persistence.store.Store;

/** What the star holds, and up to where it was filled. */
@ApplicationScoped
class Holdings {
    private static final String HELD = """
            select (select count(*) from organisations), (select count(*) from people), (select count(*) from families),
                   (select count(*) from deliveries), (select count(*) from referrals),
                   (select count(*) from parked where settled_at is null)
            """;
    private static final String POSITIONS = "from TopicPosition p order by p.place.topic, p.place.number";

    private final Store store;

    Holdings(Store store) {
        this.store = store;
    }

    Uni<Freshness> now() {
        return store.with(session -> session.createSelectionQuery(POSITIONS, TopicPosition.class)
                        .getResultList())
                .chain(positions -> store.rows(HELD, Map.of()).map(rows -> freshness(rows.getFirst(), positions)));
    }

    private static Freshness freshness(Object[] held, List<TopicPosition> positions) {
        return new Freshness(
                number(held[0]),
                number(held[1]),
                number(held[2]),
                number(held[3]),
                number(held[4]),
                number(held[5]),
                positions);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
