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
import org.jspecify.annotations.Nullable;

/** The stored imports and their rows. */
@ApplicationScoped
class FileImports {
    private static final String ONE = "from FileImport i where i.id = :id and i.createdByOrganisation = :organisation";
    private static final String HELD = """
            select i.* from file_imports i where i.id = :id and i.created_by_organisation = :organisation for update
            """;
    private static final String HELD_BY_US = "select i.* from file_imports i where i.id = :id for update";
    private static final String NEXT = """
            select i.* from file_imports i where i.state = 'working' order by i.created_at limit 1
            for update skip locked
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
    private static final String TELL = """
            with told as (
              update file_import_rows r
              set content = null, status = o.status, resource = o.resource, version = o.version, refusal = o.refusal
              from jsonb_to_recordset(cast(cast(:results as text) as jsonb)) as o (
                number integer, status smallint, resource uuid, version bigint, refusal text)
              where r.import_id = :id and r.row_number = o.number and r.status is null
              returning r.status)
            update file_imports i
            set worked_rows = i.worked_rows + t.all_rows, made_rows = i.made_rows + t.made,
                present_rows = i.present_rows + t.present, refused_rows = i.refused_rows + t.refused
            from (select cast(count(*) as integer) as all_rows,
                         cast(count(*) filter (where status = 201) as integer) as made,
                         cast(count(*) filter (where status = 200) as integer) as present,
                         cast(count(*) filter (where status >= 400) as integer) as refused
                  from told) as t
            where i.id = :id
            """;
    private static final String FORGET_WAITING =
            "delete from file_import_rows where import_id = :id and status is null";
    private static final String RESULTS = """
            select r.row_number, r.status, r.resource, r.version, r.refusal
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

    FileImports(Store store) {
        this.store = store;
    }

    Uni<Void> add(FileImport file) {
        return store.add(file);
    }

    /** The import, for whose organisation it is; 404 for all others. */
    Uni<FileImport> require(ImportId id, UUID organisation) {
        return store.with(session -> session.createSelectionQuery(ONE, FileImport.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", organisation)
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(Refused::notFound));
    }

    /** The same, held: nobody works at it meanwhile. */
    Uni<FileImport> held(ImportId id, UUID organisation) {
        return store.with(session -> session.createNativeQuery(HELD, FileImport.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", organisation)
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(Refused::notFound));
    }

    /** The same for the service itself. */
    Uni<FileImport> held(ImportId id) {
        return store.with(session -> session.createNativeQuery(HELD_BY_US, FileImport.class)
                .setParameter("id", id.value())
                .getSingleResult());
    }

    /** The oldest that is to be worked off and that nobody holds; null for none. */
    Uni<@Nullable FileImport> next() {
        return store.with(session ->
                        session.createNativeQuery(NEXT, FileImport.class).getResultList())
                .map(found -> found.isEmpty() ? null : found.getFirst());
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
                .map(rows -> rows.stream()
                        .map(row -> new WaitingRow(((Number) row[0]).intValue(), (String) row[1]))
                        .toList());
    }

    /** Keeps what came of rows instead of what they said, and counts them. */
    Uni<Void> tell(ImportId id, Collection<ImportResult> results) {
        return store.execute(TELL, Map.of("id", id.value(), "results", Json.array(results)))
                .replaceWithVoid();
    }

    /** Lets go what rows say that will not be worked off. */
    Uni<Void> forgetWaiting(ImportId id) {
        return store.execute(FORGET_WAITING, Map.of("id", id.value())).replaceWithVoid();
    }

    Uni<Page<ImportResult>> results(ImportId id, boolean refused, PageRequest page) {
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
                                page.limit()))
                .map(rows -> Page.of(
                        rows.stream().map(FileImports::result).toList(), page, last -> Cursor.of(last.number())));
    }

    /** Drops what began to come and was not gone on with. */
    Uni<Integer> drop(Instant older, Instant now) {
        return store.execute(DROP, Map.of("older", older, "now", now));
    }

    /** Lets old imports go with their rows. */
    Uni<Integer> prune(Instant older) {
        return store.execute(PRUNE, Map.of("older", older));
    }

    private static ImportResult result(Object[] row) {
        return new ImportResult(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).intValue(),
                (UUID) row[2],
                row[3] == null ? null : ((Number) row[3]).longValue(),
                (String) row[4]);
    }

    /** A row that is not worked off. */
    record WaitingRow(int number, String content) {}
}
