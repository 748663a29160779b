package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.registry.families.FamilyOutcome;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored imports and their rows. */
@ApplicationScoped
class FileImports {
    private static final String ONE = """
            select i.* from file_imports i
            where i.id = :id and acts_for(:organisation, cast(:below as boolean), i.created_by_organisation)
            """;
    private static final String HELD = ONE + " for update";
    private static final String HOLD =
            "select count(*) from (select pg_advisory_xact_lock(cast(:lock as bigint)) as held offset 0) as locks";
    private static final String COUNT = """
            select count(*) from file_imports
            where created_by_organisation = :organisation and state in ('receiving', 'working')
            """;
    private static final String HELD_BY_US = "select i.* from file_imports i where i.id = :id for update";
    private static final String NEXT = """
            select i.* from file_imports i where i.state = 'working' and i.next_at <= :now
            order by i.next_at, i.created_at limit 1 for update skip locked
            """;
    private static final String POSTPONE = """
            update file_imports
            set failures = failures + 1,
                next_at = cast(:now as timestamptz) + least(interval '10 minutes', interval '1 second' * (1 << least(failures, 10)))
            where id = :id and state = 'working'
            """;
    private static final String KEEP = """
            with kept as (
              update file_imports
              set received_bytes = :upTo, received_rows = received_rows + cast(:count as integer),
                  columns = :columns, changed_at = :now
              where id = :id and state = 'receiving' and received_bytes = :from
              returning received_rows - cast(:count as integer) as before)
            insert into file_import_rows (import_id, row_number, content)
            select :id, kept.before + cast(wanted.place as integer), wanted.content
            from kept, jsonb_array_elements_text(cast(cast(:rows as text) as jsonb)) with ordinality
              as wanted (content, place)
            """;
    private static final String WAITING = """
            select row_number, content
            from (select row_number, content, sum(length(content)) over (order by row_number) - length(content) as before
                  from (select row_number, content from file_import_rows
                        where import_id = :id and row_number > :worked order by row_number limit :most) as waiting) as sized
            where before < 1000000
            order by row_number
            """;
    /** Of a rehearsal what a row would have entered is kept, for later rows of the file. */
    private static final String TELL = """
            with told as (
              update file_import_rows r
              set content = case when o.status = 201 and i.validate_only then r.content end,
                  status = o.status, resource = o.resource, version = o.version, refusal = o.refusal
              from jsonb_to_recordset(cast(cast(:results as text) as jsonb)) as o (
                number integer, status smallint, resource uuid, version bigint, refusal text)
              join file_imports i on i.id = :id
              where r.import_id = :id and r.row_number = o.number and r.status is null
              returning r.status)
            update file_imports i
            set worked_rows = i.worked_rows + t.all_rows, made_rows = i.made_rows + t.made,
                present_rows = i.present_rows + t.present, refused_rows = i.refused_rows + t.refused,
                next_at = :now, failures = 0
            from (select cast(count(*) as integer) as all_rows,
                         cast(count(*) filter (where status = 201) as integer) as made,
                         cast(count(*) filter (where status = 200) as integer) as present,
                         cast(count(*) filter (where status >= 400) as integer) as refused
                  from told) as t
            where i.id = :id
            """;

    private static final String TRACE = """
            insert into file_import_traces (import_id, trace, row_number)
            select :id, trace, number
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (number integer, trace bigint)
            on conflict do nothing
            """;
    private static final String MET = """
            select r.row_number, r.content from file_import_rows r
            where r.import_id = :id and r.content is not null and r.row_number in (
                select t.row_number
                from jsonb_array_elements_text(cast(cast(:traces as text) as jsonb)) as wanted (trace)
                join file_import_traces t on t.import_id = :id and t.trace = cast(wanted.trace as bigint)
                order by t.row_number limit :most)
            order by r.row_number
            """;
    private static final String FORGET_REHEARSED = """
            with gone as (delete from file_import_traces where import_id = :id)
            update file_import_rows set content = null
            where import_id = :id and status is not null and content is not null
            """;
    private static final String FORGET_WAITING =
            "delete from file_import_rows where import_id = :id and status is null";
    private static final String RESULTS = """
            select r.row_number, r.status, r.resource, r.version, r.refusal,
                   access_to_family(r.resource, :organisation, cast(:below as boolean), cast(:purpose as text))
            from file_import_rows r
            where r.import_id = :id and r.status is not null and (not :refused or r.status >= 400)
              and r.row_number > :after
            order by r.row_number limit :most
            """;
    private static final String DROP = """
            with dropped as (
              update file_imports set state = 'dropped', version = version + 1, changed_at = :now
              where state = 'receiving' and changed_at < :older
              returning id)
            delete from file_import_rows where import_id in (select id from dropped)
            """;
    private static final String PRUNE = """
            delete from file_imports
            where id in (select id from file_imports
                         where state in ('done', 'cancelled', 'dropped') and changed_at < :older limit 1)
            """;

    private final Store store;
    private final GrantFreshness freshness;

    FileImports(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    Uni<Void> add(FileImport file) {
        return store.add(file);
    }

    /** How many an organisation has on their way; until the end of the transaction nobody adds to them. */
    Uni<Long> openOf(UUID organisation) {
        long lock = organisation.getMostSignificantBits() ^ organisation.getLeastSignificantBits();
        return store.column(HOLD, Long.class, Map.of("lock", lock))
                .chain(() -> store.column(COUNT, Long.class, Map.of("organisation", organisation)))
                .map(List::getFirst);
    }

    /** The import, for its organisation and the systems of bodies above it; 404 for all others. */
    Uni<FileImport> require(ImportId id, Caller caller) {
        return one(ONE, id, caller);
    }

    /** The same, held: nobody works at it meanwhile. */
    Uni<FileImport> held(ImportId id, Caller caller) {
        return one(HELD, id, caller);
    }

    private Uni<FileImport> one(String sql, ImportId id, Caller caller) {
        return store.with(session -> session.createNativeQuery(sql, FileImport.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(Refused::notFound));
    }

    /** The same for the service itself. */
    Uni<FileImport> held(ImportId id) {
        return store.with(session -> session.createNativeQuery(HELD_BY_US, FileImport.class)
                .setParameter("id", id.value())
                .getSingleResult());
    }

    /** That whose turn it is and that nobody holds; null for none. */
    Uni<@Nullable FileImport> next(Instant now) {
        return store.with(session -> session.createNativeQuery(NEXT, FileImport.class)
                        .setParameter("now", now)
                        .getResultList())
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** Its work failed: others come first, the longer the more often it failed in a row. */
    Uni<Void> postpone(ImportId id, Instant now) {
        return store.execute(POSTPONE, Map.of("id", id.value(), "now", now)).replaceWithVoid();
    }

    /** Keeps rows that follow those up to {@code from}; answers how many were kept: none when others were quicker. */
    Uni<Integer> keep(ImportId id, long from, long upTo, String columns, List<String> rows, Instant now) {
        return store.execute(
                KEEP,
                Map.of(
                        "id", id.value(),
                        "from", from,
                        "upTo", upTo,
                        "columns", columns,
                        "count", rows.size(),
                        "rows", Json.array(rows),
                        "now", now));
    }

    /** The first rows that are not worked off. */
    Uni<List<WaitingRow>> waiting(FileImport file, int most) {
        return store.rows(WAITING, Map.of("id", file.uuid(), "worked", file.workedRows(), "most", most))
                .map(FileImports::rows);
    }

    private static List<WaitingRow> rows(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new WaitingRow(((Number) row[0]).intValue(), (String) row[1]))
                .toList();
    }

    /** Keeps what came of rows instead of what they said, and counts them; then it is the turn of others. */
    Uni<Void> tell(ImportId id, Collection<ImportResult> results, Instant now) {
        return store.execute(TELL, Map.of("id", id.value(), "results", Json.array(results), "now", now))
                .replaceWithVoid();
    }

    /** Keeps by which traces later rows meet those that a rehearsal would have entered. */
    Uni<Void> trace(ImportId id, Collection<RowTrace> traces) {
        return traces.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.execute(TRACE, Map.of("id", id.value(), "rows", Json.array(traces)))
                        .replaceWithVoid();
    }

    /** Earlier rows that a rehearsal would have entered and that leave one of these traces, in order. */
    Uni<List<WaitingRow>> met(ImportId id, Collection<Long> traces, int most) {
        return traces.isEmpty()
                ? Uni.createFrom().item(List.of())
                : store.rows(MET, Map.of("id", id.value(), "traces", Json.array(traces), "most", most))
                        .map(FileImports::rows);
    }

    /** Lets go what a rehearsal remembered of its file. */
    Uni<Void> forgetRehearsed(ImportId id) {
        return store.execute(FORGET_REHEARSED, Map.of("id", id.value())).replaceWithVoid();
    }

    /** Lets go what rows say that will not be worked off. */
    Uni<Void> forgetWaiting(ImportId id) {
        return store.execute(FORGET_WAITING, Map.of("id", id.value())).replaceWithVoid();
    }

    /** What came of rows; of a family that who asks may not know any more it is a miss. */
    Uni<Page<ImportResult>> results(ImportId id, boolean refused, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.rows(
                        RESULTS,
                        Map.of(
                                "id",
                                id.value(),
                                "refused",
                                refused,
                                "after",
                                after == null ? 0 : Integer.parseInt(after.part(0)),
                                "most",
                                page.limit(),
                                "organisation",
                                caller.organisation(),
                                "below",
                                caller.actsBelow(),
                                "purpose",
                                caller.forWhat()))
                .map(rows -> Page.of(rows.stream().map(this::result).toList(), page, last -> Cursor.of(last.number())));
    }

    /** Drops what began to come and was not gone on with. */
    Uni<Integer> drop(Instant older, Instant now) {
        return store.execute(DROP, Map.of("older", older, "now", now));
    }

    /** Lets an old import go with its rows; answers how many went. */
    Uni<Integer> prune(Instant older) {
        return store.execute(PRUNE, Map.of("older", older));
    }

    private ImportResult result(Object[] row) {
        int number = ((Number) row[0]).intValue();
        if (row[2] != null) {
            if (row[5] == null) {
                return ImportResult.of(number, FamilyOutcome.refused(Refused.notFound()));
            }
            freshness.trust(Access.required(row[5]));
        }
        return new ImportResult(
                number,
                ((Number) row[1]).intValue(),
                (UUID) row[2],
                row[3] == null ? null : ((Number) row[3]).longValue(),
                (String) row[4]);
    }

    /** A row and what it says. */
    record WaitingRow(int number, String content) {}

    /** A hash by which another row meets this one. */
    record RowTrace(int number, long trace) {}
}
