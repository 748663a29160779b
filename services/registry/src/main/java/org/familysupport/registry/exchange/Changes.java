package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.persistence.store.Store;

/**
 * What the registry has said of families and people, in the order of the transactions that wrote it. Who is hidden from a reader
 * (domain section 5) joins and leaves no family it is told of.
 */
@ApplicationScoped
class Changes {
    /** How many are looked at for one answer: whoever may know few of them must not cost a walk through all. */
    private static final int LOOKED_AT = 500;

    private static final String PEOPLE = "registry.people.v1";
    private static final String PAGE = """
            with looked as materialized (
              select o.written_by, o.seq, o.id, o.topic, o.key, o.type, o.sequence, o.time,
                     cast(o.payload as jsonb) as said
              from outbox o
              where o.topic in ('registry.people.v1', 'registry.families.v1')
                and (o.written_by, o.seq) > (cast(cast(:transaction as text) as xid8), cast(:place as bigint))
                and o.written_by < pg_snapshot_xmin(pg_current_snapshot())
                and not exists (select 1 from changes_gone g where (g.written_by, g.seq) >= (o.written_by, o.seq))
              order by o.written_by, o.seq
              limit :most)
            select cast(cast(l.written_by as text) as bigint), l.seq, l.id, l.topic, l.key, l.type, l.sequence, l.time,
                   case when l.topic = 'registry.people.v1'
                        then access_to_person(l.key, :organisation, cast(:below as boolean), cast(:purpose as text))
                        when l.type not like '%.FamilyRegistered.%' and (
                          select bool_and(sealed_from(cast(named.person as uuid), :organisation))
                          from jsonb_array_elements_text(jsonb_path_query_array(l.said, '$.**.person'))
                            as named (person))
                        then null
                        else access_to(l.key, :organisation, cast(:below as boolean), cast(:purpose as text)) end
            from looked l
            order by l.written_by, l.seq
            """;
    private static final String KEPT = """
            select not exists (select 1 from changes_gone g
                               where (g.written_by, g.seq)
                                     > (cast(cast(:transaction as text) as xid8), cast(:place as bigint)))
            """;
    private static final String END = "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)";

    private final Store store;
    private final ChangeRight right;

    Changes(Store store, ChangeRight right) {
        this.store = store;
        this.right = right;
    }

    /**
     * Those after a place of whom this reader may know, in order.
     *
     * @param most how many are told at most
     */
    Uni<ChangePage> after(ChangePosition position, ChangeReader reader, int most) {
        return store.rows(
                        PAGE,
                        Map.of(
                                "transaction", String.valueOf(position.transaction()),
                                "place", position.place(),
                                "most", LOOKED_AT,
                                "organisation", reader.organisation(),
                                "below", reader.below(),
                                "purpose", reader.purpose()))
                .map(rows -> page(rows, position, most));
    }

    /** Whether all after this place is still kept, so that none is missing; who begins with the oldest misses none. */
    Uni<Boolean> isKept(ChangePosition position) {
        return position.equals(ChangePosition.BEGINNING)
                ? Uni.createFrom().item(true)
                : store.column(
                                KEPT,
                                Boolean.class,
                                Map.of(
                                        "transaction",
                                        String.valueOf(position.transaction()),
                                        "place",
                                        position.place()))
                        .map(List::getFirst);
    }

    /** The place after which all comes that is not told yet. */
    Uni<ChangePosition> end() {
        return store.column(END, Long.class, Map.of()).map(rows -> new ChangePosition(rows.getFirst(), 0));
    }

    private ChangePage page(List<Object[]> rows, ChangePosition from, int most) {
        List<Change> items = new ArrayList<>();
        ChangePosition next = from;
        for (Object[] row : rows) {
            if (items.size() == most) {
                return new ChangePage(items, next, true);
            }
            if (right.opens(row[8])) {
                items.add(change(row));
            }
            next = new ChangePosition(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
        return new ChangePage(items, next, rows.size() == LOOKED_AT);
    }

    private static Change change(Object[] row) {
        UUID subject = (UUID) row[4];
        return new Change(
                (UUID) row[2],
                kind((String) row[5]),
                row[3].equals(PEOPLE) ? SubjectRef.person(subject) : SubjectRef.family(subject),
                ((Number) row[6]).longValue(),
                row[7] instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) row[7]);
    }

    /** {@code org.familysupport.registry.MemberJoined.v1} is told as {@code member-joined}. */
    private static String kind(String type) {
        String[] words = type.split("\\.");
        return words[words.length - 2].replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
