package org.familysupport.registry.records;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;

/** The stored timeline. */
@ApplicationScoped
class Records {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String ENTER = """
            with entered as (
              insert into record_entries (id, kind, fact, day, at, organisation, details, href)
              select id, kind, fact, day, at, organisation, details, href
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
                id uuid, kind text, fact text, day date, at timestamptz, organisation uuid, details jsonb, href text)
              on conflict do nothing)
            insert into record_subjects (subject_id, day, at, entry_id)
            select distinct cast(subject as uuid), row.day, row.at, row.id
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (id uuid, day date, at timestamptz, subjects jsonb),
                 jsonb_array_elements_text(row.subjects) as subject
            on conflict do nothing
            """;

    /**
     * A person's record holds its own facts, and those of the families it was in, of its days in them: of the families that
     * the reader knows. Who knows an adopted child by its new family alone does not learn which it came from.
     */
    private static final String PAGE = """
            with whose as (
              select cast(:subject as uuid) as id, date '-infinity' as since, date 'infinity' as until
              union all
              select m.family_id, m.since, coalesce(m.until, date 'infinity')
              from memberships m
              where m.person_id = :subject
                and split_part(access_to(m.family_id, :reader, cast(:below as boolean)), ' ', 1) in ('full', 'tail'))
            select distinct e.id, e.kind, e.fact, e.day, e.at, e.organisation, cast(e.details as text),
                   case when e.href like '/api/v1/families/%'
                             and coalesce(split_part(access_to(
                                   cast(substring(e.href from length('/api/v1/families/') + 1) as uuid),
                                   :reader, cast(:below as boolean)), ' ', 1), '') not in ('full', 'tail')
                        then null else e.href end
            from whose
            join record_subjects s on s.subject_id = whose.id and s.day between whose.since and whose.until
            join record_entries e on e.id = s.entry_id
            where s.day between :from and :to
              and (:kind = '' or e.kind = :kind)
              and (cast(:organisation as uuid) = cast(:nobody as uuid) or e.organisation = :organisation)
              and (s.day, s.at, s.entry_id) > (:day, :at, :id)
            order by e.day, e.at, e.id
            limit :limit
            """;

    private final Store store;

    Records(Store store) {
        this.store = store;
    }

    /** Enters facts; one that is there already stays as it is. */
    Uni<Void> enter(List<RecordEntry> entries) {
        return store.execute(ENTER, Map.of("rows", Json.array(entries))).replaceWithVoid();
    }

    Uni<Page<RecordEntry>> page(UUID subject, RecordFilter filter, PageRequest page, Caller reader) {
        Cursor after = page.after();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("subject", subject);
        parameters.put("reader", reader.organisation());
        parameters.put("below", reader.actsBelow());
        parameters.put("from", Objects.requireNonNullElse(filter.from(), FIRST_DAY));
        parameters.put("to", Objects.requireNonNullElse(filter.to(), LAST_DAY));
        parameters.put("kind", Objects.requireNonNullElse(filter.kind(), ""));
        parameters.put("organisation", Objects.requireNonNullElse(filter.organisation(), NOBODY));
        parameters.put("nobody", NOBODY);
        parameters.put("day", after == null ? FIRST_DAY : LocalDate.parse(after.part(0)));
        parameters.put("at", after == null ? Instant.EPOCH : Instant.parse(after.part(1)));
        parameters.put("id", after == null ? NOBODY : UUID.fromString(after.part(2)));
        parameters.put("limit", page.limit());
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(Records::entry).toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.day(), last.at(), last.id())));
    }

    private static RecordEntry entry(Object[] row) {
        return new RecordEntry(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (LocalDate) row[3],
                Moments.of(row[4]),
                (UUID) row[5],
                Json.texts((String) row[6]),
                (String) row[7],
                List.of());
    }
}
