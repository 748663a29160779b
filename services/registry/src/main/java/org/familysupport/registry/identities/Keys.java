package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.matching.BlockingKeys;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** The stored blocking keys: who is found under which. */
@ApplicationScoped
class Keys {
    /** So many locks a transaction takes one by one; who needs more locks all keys there are, for the server's table of locks is small. */
    static final int MOST_LOCKS = 400;

    /** So long a transaction waits for a lock. */
    static final String PATIENCE = "4s";

    /** So many are compared anew by one transaction, which holds their keys: few enough that it needs no more than {@link #MOST_LOCKS}. */
    private static final int COMPARED_AT_ONCE = 8;

    /** Shared by those who lock single keys, taken alone by who locks all. */
    private static final long ALL = 0x6964656e74697479L;

    /**
     * A subquery that is ordered is not merged with its outer query, so the locks are taken in that order and nobody waits in a ring. Who
     * waits holds a connection: it gives up after a while, for this and all later locks of its transaction, and is told to come again.
     */
    private static final String HOLD = """
            select count(*)
            from (select set_config('lock_timeout', :patience, true) as held
                  union all
                  select cast(pg_advisory_xact_lock_shared(cast(:all as bigint)) as text)
                  union all
                  select cast(pg_advisory_xact_lock(ordered.key) as text)
                  from (select cast(given.key as bigint) as key
                        from jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)) as given (key)
                        order by 1) as ordered) as locks
            """;

    private static final String HOLD_ALL = """
            select count(*)
            from (select set_config('lock_timeout', :patience, true) as held
                  union all
                  select cast(pg_advisory_xact_lock(cast(:all as bigint)) as text)) as locks
            """;

    /**
     * Who shares keys: a key that many have is passed over, and of the others those come first who share rare ones. Somebody who shares
     * only one key that some more have is nobody.
     */
    private static final String SHARING = """
            with wanted as materialized (
              select row.place, row.key
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (place integer, key bigint)),
            held as materialized (
              select asked.key, holder.person_id, count(*) over (partition by asked.key) as holders
              from (select distinct key from wanted) as asked
              cross join lateral (select k.person_id from identity_keys k where k.key = asked.key
                                  limit %d) as holder),
            ranked as (
              select w.place, held.person_id,
                     row_number() over (partition by w.place
                                        order by sum(1 / cast(held.holders as double precision)) desc, held.person_id) as rank
              from wanted w
              join held on held.key = w.key and held.holders <= %d
              group by w.place, held.person_id
              having count(*) > 1 or min(held.holders) <= 5),
            found as materialized (
              select ranked.place, ranked.person_id from ranked where ranked.rank <= cast(:most as integer)),
            told as materialized (
              select l.id as person_id, cast(l.likeness as text) as likeness
              from likenesses_of(array(select distinct f.person_id from found f)) as l)
            select found.place, found.person_id, told.likeness
            from found
            join told on told.person_id = found.person_id
            """.formatted(BlockingKeys.MOST + 1, BlockingKeys.MOST);

    /** Who is to be compared again, is. */
    private static final String ADD = """
            with given as materialized (
              select row.key, row.person, row.again
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (key bigint, person uuid, again boolean)),
            queued as (
              insert into identity_work (person_id)
              select distinct g.person from given g where g.again
              on conflict do nothing)
            insert into identity_keys (key, person_id)
            select g.key, g.person from given g
            on conflict do nothing
            """;

    /** A change that is under way keeps its place in the queue: who compares meanwhile would compare what was said before. */
    private static final String REPLACE = """
            with wanted as materialized (
              select cast(given.key as bigint) as key
              from jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)) as given (key)),
            gone as (
              delete from identity_keys k
              where k.person_id = :person and not exists (select 1 from wanted w where w.key = k.key)),
            queued as (
              insert into identity_work (person_id) values (:person)
              on conflict (person_id) do update set person_id = excluded.person_id)
            insert into identity_keys (key, person_id)
            select w.key, cast(:person as uuid) from wanted w
            on conflict do nothing
            """;

    private static final String LIKENESS = "select cast(likeness_of(cast(:person as uuid)) as text)";

    private static final String WAITING = """
            delete from identity_work w
            using (select q.person_id from identity_work q order by q.person_id limit %d for update skip locked) as next
            where w.person_id = next.person_id
            returning w.person_id, cast(likeness_of(w.person_id) as text)
            """.formatted(COMPARED_AT_ONCE);

    private final Store store;

    Keys(Store store) {
        this.store = store;
    }

    /**
     * Holds all keys of these people until the transaction ends: whoever enters one of them in the same moment waits, but not for ever: 503
     * after {@link #PATIENCE}.
     */
    Uni<Void> hold(Collection<Sketch> sketches) {
        long[] keys = sketches.stream()
                .flatMapToLong(sketch -> Arrays.stream(sketch.keys()))
                .distinct()
                .toArray();
        if (keys.length > MOST_LOCKS) {
            return store.column(HOLD_ALL, Long.class, Map.of("all", ALL, "patience", PATIENCE))
                    .replaceWithVoid();
        }
        List<Long> ordered = Arrays.stream(keys).boxed().toList();
        return store.column(HOLD, Long.class, Map.of("all", ALL, "patience", PATIENCE, "keys", Json.array(ordered)))
                .replaceWithVoid();
    }

    /** For each of these people whoever may be meant, at most so many. */
    Uni<Map<UUID, List<Sketch>>> sharing(List<Sketch> sketches, int most) {
        List<Wanted> rows = new ArrayList<>();
        for (int place = 0; place < sketches.size(); place++) {
            for (long key : sketches.get(place).keys()) {
                rows.add(new Wanted(place, key));
            }
        }
        return store.rows(SHARING, Map.of("rows", Json.array(rows), "most", most))
                .map(found -> gathered(sketches, found));
    }

    private static Map<UUID, List<Sketch>> gathered(List<Sketch> sketches, List<Object[]> rows) {
        Map<UUID, Sketch> met = new HashMap<>();
        Map<UUID, List<Sketch>> found = new HashMap<>();
        for (Object[] row : rows) {
            UUID person = (UUID) row[1];
            UUID asked = sketches.get(((Number) row[0]).intValue()).person();
            if (row[2] != null && !person.equals(asked)) {
                Sketch sketch = met.computeIfAbsent(person, id -> Sketch.found(id, Likeness.read((String) row[2])));
                found.computeIfAbsent(asked, first -> new ArrayList<>()).add(sketch);
            }
        }
        return found;
    }

    /**
     * Adds the keys of these people.
     *
     * @param again those of them who are to be compared once more afterwards
     */
    Uni<Void> add(Collection<Sketch> sketches, Set<UUID> again) {
        List<Kept> rows = new ArrayList<>();
        for (Sketch sketch : sketches) {
            boolean queued = again.contains(sketch.person());
            for (long key : sketch.keys()) {
                rows.add(new Kept(key, sketch.person(), queued));
            }
        }
        return store.insert(ADD, rows);
    }

    /** Puts a person's present keys in the place of those it had, and has it compared anew. */
    Uni<Void> replace(UUID person) {
        return store.column(LIKENESS, String.class, Map.of("person", person))
                .map(told -> Sketch.of(person, Likeness.read(told.getFirst())))
                .chain(sketch -> store.execute(
                        REPLACE,
                        Map.of(
                                "person",
                                person,
                                "keys",
                                Json.array(Arrays.stream(sketch.keys()).boxed().toList()))))
                .replaceWithVoid();
    }

    /** Takes some of those who wait to be compared. */
    Uni<List<Newcomer>> waiting() {
        return store.rows(WAITING, Map.of())
                .map(rows -> rows.stream()
                        .filter(row -> row[1] != null)
                        .map(row -> new Newcomer((UUID) row[0], Likeness.read((String) row[1])))
                        .toList());
    }

    private record Wanted(int place, long key) {}

    private record Kept(long key, UUID person, boolean again) {}
}
