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
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.registry.access.Representation;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored timeline. */
@ApplicationScoped
class Records {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
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
     * Records that are linked are read as one. A person's record holds its own facts, and those of the families it was in, of its days in them: of the families that
     * the reader knows. Who knows an adopted child by its new family alone does not learn which it came from. A status is told to whose sector may know it, and a right in part opens the kinds of its data classes: who may not know a referral
     * is not told of it by a service given within one. Gaps are
     * found before filters are applied and after what the reader may not know is gone: neither makes one up or hides one.
     */
    private static final String PAGE = """
            with whose as (
              select s.id, date '-infinity' as since, date 'infinity' as until
              from same_as(cast(:subject as uuid)) s
              union all
              select m.family_id, m.since, coalesce(m.until, date 'infinity')
              from memberships m
              where m.person_id in (select s.id from same_as(cast(:subject as uuid)) s)
                and may_read_record(m.family_id, :reader, cast(:below as boolean), :person,
                                    cast(cast(:representing as text) as jsonb))),
            known as (
              select distinct on (e.id) e.id, e.kind, e.fact, e.day, e.at, e.organisation,
                     case when cast(:whole as boolean)
                               or jsonb_exists(cast(cast(:kinds as text) as jsonb), 'referral')
                          then e.details else e.details - 'referral' end as details,
                     case when e.href like '/api/v1/families/%'
                               and not may_read_record(
                                     cast(substring(e.href from length('/api/v1/families/') + 1) as uuid),
                                     :reader, cast(:below as boolean), :person,
                                     cast(cast(:representing as text) as jsonb))
                          then null else e.href end as href,
                     jsonb_exists(cast(cast(:contacts as text) as jsonb), e.kind) as contact
              from whose
              join record_subjects s on s.subject_id = whose.id and s.day between whose.since and whose.until
              join record_entries e on e.id = s.entry_id
              where e.at < :asOf
                and not entry_sealed_from(e.id, e.details, :reader)
                and (cast(:whole as boolean) or jsonb_exists(cast(cast(:kinds as text) as jsonb), e.kind))
                and (e.kind <> 'status'
                     or jsonb_exists(cast(cast(:statuses as text) as jsonb), e.details ->> 'status'))),
            told as (
              select k.*,
                     max(k.day) filter (where k.contact) over (
                       order by k.day, k.at, k.id rows between unbounded preceding and 1 preceding) as before,
                     max(k.day) filter (where k.contact) over () as last
              from known k)
            select t.id, t.kind, t.fact, t.day, t.at, t.organisation, cast(t.details as text), t.href,
                   case when t.contact and t.day - t.before > :gap then t.before end,
                   t.last
            from told t
            where t.day between :from and :to
              and (:kind = '' or t.kind = :kind)
              and (cast(:organisation as uuid) = cast(:nobody as uuid) or t.organisation = :organisation)
              and (:sector = '' or exists (
                    select 1 from known_organisations o where o.id = t.organisation and o.sector = :sector))
              and (t.day, t.at, t.id) > (:day, :at, :id)
            order by t.day, t.at, t.id
            limit :limit
            """;

    private final Store store;
    private final RegionCalendar calendar;
    private final RecordSettings settings;

    Records(Store store, RegionCalendar calendar, RecordSettings settings) {
        this.store = store;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Enters facts; one that is there already stays as it is. */
    Uni<Void> enter(List<RecordEntry> entries) {
        return store.execute(ENTER, Map.of("rows", Json.array(entries))).replaceWithVoid();
    }

    Uni<RecordPage> page(UUID subject, RecordFilter filter, PageRequest page, RecordScope scope, Caller reader) {
        return read(subject, filter, page.after(), page.limit(), scope, reader)
                .map(rows -> new RecordPage(
                        Page.of(lines(rows, scope), page, Records::place),
                        openGap(rows, filter, scope),
                        scope.closedKinds()));
    }

    /** The first {@code limit} lines. */
    Uni<RecordPage> beginning(UUID subject, RecordFilter filter, int limit, RecordScope scope, Caller reader) {
        return read(subject, filter, null, limit, scope, reader)
                .map(rows -> new RecordPage(
                        new Page<>(lines(rows, scope), null), openGap(rows, filter, scope), scope.closedKinds()));
    }

    private static List<RecordLine> lines(List<Object[]> rows, RecordScope scope) {
        return rows.stream().map(row -> line(row, scope)).toList();
    }

    private Uni<List<Object[]>> read(
            UUID subject, RecordFilter filter, @Nullable Cursor after, int limit, RecordScope scope, Caller reader) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("subject", subject);
        parameters.put("reader", reader.organisation());
        parameters.put("below", reader.actsBelow());
        parameters.put("person", Representation.personOf(reader));
        parameters.put("representing", Representation.ROLES);
        parameters.put("contacts", ContactKinds.JSON);
        parameters.put("statuses", Json.array(scope.statuses()));
        parameters.put("whole", scope.whole());
        parameters.put("kinds", Json.array(scope.kinds()));
        parameters.put("gap", settings.gapDays());
        parameters.put("asOf", filter.asOf() == null ? END_OF_TIME : calendar.endOf(filter.asOf()));
        parameters.put("from", Objects.requireNonNullElse(filter.from(), FIRST_DAY));
        parameters.put("to", Objects.requireNonNullElse(filter.to(), LAST_DAY));
        parameters.put("kind", Objects.requireNonNullElse(filter.kind(), ""));
        parameters.put("organisation", Objects.requireNonNullElse(filter.organisation(), NOBODY));
        parameters.put("sector", Objects.requireNonNullElse(filter.sector(), ""));
        parameters.put("nobody", NOBODY);
        parameters.put("day", after == null ? FIRST_DAY : LocalDate.parse(after.part(0)));
        parameters.put("at", after == null ? Instant.EPOCH : Instant.parse(after.part(1)));
        parameters.put("id", after == null ? NOBODY : UUID.fromString(after.part(2)));
        parameters.put("limit", limit);
        return store.rows(PAGE, parameters);
    }

    /**
     * Each row tells the day of the last contact; one to come, such as an appointment, leaves no gap. Who sees but a part does not see
     * who else has helped.
     */
    private @Nullable SupportGap openGap(List<Object[]> rows, RecordFilter filter, RecordScope scope) {
        LocalDate last = rows.isEmpty() || !scope.whole() ? null : (LocalDate) rows.getFirst()[9];
        LocalDate now = Objects.requireNonNullElse(filter.asOf(), calendar.today());
        return last != null && last.plusDays(settings.gapDays()).isBefore(now) ? new SupportGap(last, now) : null;
    }

    private static Cursor place(RecordLine last) {
        return Cursor.of(last.entry().day(), last.entry().at(), last.entry().id());
    }

    private static RecordLine line(Object[] row, RecordScope scope) {
        RecordEntry entry = new RecordEntry(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (LocalDate) row[3],
                Moments.of(row[4]),
                (UUID) row[5],
                Json.texts((String) row[6]),
                (String) row[7],
                List.of());
        boolean afterGap = scope.whole() && row[8] != null;
        return new RecordLine(entry, afterGap ? new SupportGap((LocalDate) row[8], entry.day()) : null);
    }
}
