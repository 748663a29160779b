package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.families.Preview;
import org.familysupport.referral.handovers.Box;
import org.familysupport.referral.referrals.NoteReceipts;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Referrals, and transfers that wait, by how soon something is due of them, the most urgent first; what has no term comes last. */
@ApplicationScoped
class Worklists {
    /** That who is to act by a term {@code d} of a referral {@code r} is still to act: as who was asked, or as who leads it. */
    static final String STILL_TO_ACT = """
            (d.party <> r.led_by or %s
                   or exists (select 1 from referral_tasks t where t.referral_id = r.id and t.receiver = d.party))""".formatted(Box.STILL_LED);

    private static final String INBOX = Box.MINE + """
            select waiting.* from ((
            select r.id, t.id as place, t.status, r.subject_kind, r.subject_id, r.source, t.receiver, r.category, r.priority,
                   r.reason, r.requested_at, d.timer, d.due_at, d.missed_at, cast(null as text),
                   case when t.status = 'requested' then territory_of(r.subject_kind, r.subject_id) end,
                   case when t.status = 'requested' then births_of(r.subject_kind, r.subject_id) end,
                   exists (select 1 from referral_receipts s where s.referral_id = r.id and s.receiver = t.receiver),
                   cast(null as uuid), cast(null as text), coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z') as due
            from mine
            join referral_tasks t on t.receiver = mine.organisation
              and t.status in ('requested', 'accepted', 'in-progress', 'on-hold')
            join referrals r on r.id = t.referral_id
            left join lateral (
              select n.timer, n.due_at, n.missed_at from deadlines n
              where n.referral_id = r.id and n.party = t.receiver and n.state = 'running'
              order by n.due_at limit 1) d on true
            where (:status = '' or t.status = :status) and (:category = '' or r.category = :category)
              and (:priority = '' or r.priority = :priority)
              and not sealed_from(r.subject_id, :organisation)
              and coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z') < :dueBefore
              and (coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z'), t.id) > (:at, :place)
            order by due, t.id limit :limit)
            union all (
            select cast(null as uuid), o.id, o.status, t.subject_kind, t.subject_id, t.source, o.receiver,
                   cast(null as text), cast(null as text), t.reason, t.requested_at, cast(null as text),
                   cast(null as timestamptz), cast(null as timestamptz), cast(null as text),
                   territory_of(t.subject_kind, t.subject_id), births_of(t.subject_kind, t.subject_id), true,
                   t.id, t.programme, timestamptz '9999-12-30 00:00:00Z'
            from mine
            join transfer_offers o on o.receiver = mine.organisation and o.status = 'requested'
            join transfers t on t.id = o.transfer_id
            where :status in ('', 'requested') and :category = '' and :priority = ''
              and not sealed_from(t.subject_id, :organisation)
              and timestamptz '9999-12-30 00:00:00Z' < :dueBefore
              and (timestamptz '9999-12-30 00:00:00Z', o.id) > (:at, :place)
            order by o.id limit :limit)) as waiting
            order by waiting.due, waiting.place limit :limit
            """;

    /** Of who leads it now: with the responsibility it has gone from the list of the one to that of the other. */
    private static final String SENT = Box.MINE + """
            select r.id, r.id, r.status, r.subject_kind, r.subject_id, r.source, r.target, r.category, r.priority,
                   r.reason, r.requested_at, d.timer, d.due_at, d.missed_at, cast(null as text),
                   cast(null as text), cast(null as text)
            from mine
            join referrals r on r.led_by = mine.organisation
              and r.status in ('requested', 'accepted', 'in-progress', 'on-hold')
            left join lateral (
              select n.timer, n.due_at, n.missed_at from deadlines n
              where n.referral_id = r.id and n.state = 'running'
              order by n.due_at limit 1) d on true
            where (:status = '' or r.status = :status) and (:category = '' or r.category = :category)
              and (:priority = '' or r.priority = :priority)
              and not sealed_from(r.subject_id, :organisation) and %s
              and coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z') < :dueBefore
              and (coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z'), r.id) > (:at, :place)
            order by coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z'), r.id limit :limit
            """.formatted(Box.STILL_LED);

    /** What stands open to one of the caller's: a preview, and about whom it is stays with the source. */
    private static final String UNCLAIMED = """
            select r.id, r.id, r.status, cast(null as text), cast(null as uuid), r.source, cast(null as uuid), r.category,
                   r.priority, r.reason, r.requested_at, d.timer, d.due_at, d.missed_at, cast(null as text),
                   territory_of(r.subject_kind, r.subject_id), births_of(r.subject_kind, r.subject_id)
            from referrals r
            left join lateral (
              select n.timer, n.due_at, n.missed_at from deadlines n
              where n.referral_id = r.id and n.state = 'running'
              order by n.due_at limit 1) d on true
            where r.status = 'requested' and r.pool_territory is not null
              and (:category = '' or r.category = :category) and (:priority = '' or r.priority = :priority)
              and seats_in_pool(r.pool_territory, r.pool_type, r.source, :organisation, :below) is not null
              and not sealed_from(r.subject_id, :organisation)
              and (coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z'), r.id) > (:at, :place)
            order by coalesce(d.due_at, timestamptz '9999-12-30 00:00:00Z'), r.id limit :limit
            """;

    private static final String DUE_SOON = Box.MINE + """
            select r.id, d.id, r.status, r.subject_kind, r.subject_id, r.source, d.party, r.category, r.priority,
                   r.reason, r.requested_at, d.timer, d.due_at, d.missed_at, cast(null as text),
                   cast(null as text), cast(null as text)
            from mine
            join deadlines d on d.party = mine.organisation
              and d.state = 'running' and d.missed_at is null and d.due_at < :until
            join referrals r on r.id = d.referral_id
            where (:timer = '' or d.timer = :timer)
              and not sealed_from(r.subject_id, :organisation) and %s
              and (d.due_at, d.id) > (:at, :place)
            order by d.due_at, d.id limit :limit
            """.formatted(STILL_TO_ACT);

    /** As who each concerns the caller: nearest first; for the region nothing of whom anybody is hidden from others. */
    static final String CONCERNING = """
            , concerning as (
              select d.id, case when cast(:coordinator as boolean)
                                 and rung_reached(d.ground ->> 'ladder', d.climbed, 'coordinator')
                                then 'coordinator' else 'assignee' end as rung
              from mine join deadlines d on d.party = mine.organisation
              join referrals r on r.id = d.referral_id
              where d.state = 'running' and d.missed_at is not null and %1$s
              union all
              select d.id, 'source'
              from mine join deadlines d on d.source = mine.organisation
              join referrals r on r.id = d.referral_id
              where d.state = 'running' and d.missed_at is not null and %2$s
                and rung_reached(d.ground ->> 'ladder', d.climbed, 'source')
                and d.party not in (select organisation from mine)
              union all
              select d.id, 'regional-operator'
              from deadlines d
              where cast(:regional as boolean) and d.state = 'running' and d.missed_at is not null
                and rung_reached(d.ground ->> 'ladder', d.climbed, 'regional-operator')
                and not is_sealed(d.subject_id)
                and d.party not in (select organisation from mine) and d.source not in (select organisation from mine))
            """.formatted(STILL_TO_ACT, Box.STILL_LED);

    private static final String OVERDUE = Box.MINE + CONCERNING + """
            select r.id, d.id, r.status, r.subject_kind, r.subject_id, r.source, d.party, r.category, r.priority,
                   r.reason, r.requested_at, d.timer, d.due_at, d.missed_at, c.rung,
                   cast(null as text), cast(null as text)
            from concerning c
            join deadlines d on d.id = c.id
            join referrals r on r.id = d.referral_id
            where (:timer = '' or d.timer = :timer) and (:rung = '' or c.rung = :rung)
              and not sealed_from(r.subject_id, :organisation)
              and (d.due_at, d.id) > (:at, :place)
            order by d.due_at, d.id limit :limit
            """;

    /** The first instants and places of lists that begin with the most urgent. */
    private static final Instant FIRST_MOMENT = Instant.parse("0001-01-01T00:00:00Z");

    private static final UUID FIRST_PLACE = new UUID(0, 0);
    private static final Instant NO_TERM = Instant.parse("9999-12-30T00:00:00Z");
    private static final Instant ANY_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final String REGIONAL = "regional-operator";

    private final Store store;
    private final RegionCalendar calendar;
    private final NoteReceipts receipts;

    Worklists(Store store, RegionCalendar calendar, NoteReceipts receipts) {
        this.store = store;
        this.calendar = calendar;
        this.receipts = receipts;
    }

    Uni<Page<WorklistRow>> inbox(WorklistFilter filter, PageRequest page, Caller caller) {
        return store.rows(INBOX, filtered(filter, page, caller))
                .invoke(rows -> rows.stream()
                        .filter(row -> !(Boolean) row[17])
                        .forEach(row -> receipts.received((UUID) row[0], (UUID) row[6])))
                .map(rows -> pageOf(rows, this::asked, page));
    }

    Uni<Page<WorklistRow>> unclaimed(
            @Nullable String category, @Nullable String priority, PageRequest page, Caller caller) {
        Map<String, Object> parameters = parameters(page, caller);
        parameters.put("category", Objects.requireNonNullElse(category, ""));
        parameters.put("priority", Objects.requireNonNullElse(priority, ""));
        return page(UNCLAIMED, parameters, page);
    }

    Uni<Page<WorklistRow>> sent(WorklistFilter filter, PageRequest page, Caller caller) {
        return page(SENT, filtered(filter, page, caller), page);
    }

    Uni<Page<WorklistRow>> dueSoon(@Nullable String timer, Instant until, PageRequest page, Caller caller) {
        Map<String, Object> parameters = parameters(page, caller);
        parameters.put("timer", Objects.requireNonNullElse(timer, ""));
        parameters.put("until", until);
        return page(DUE_SOON, parameters, page);
    }

    Uni<Page<WorklistRow>> overdue(OverdueFilter filter, PageRequest page, Caller caller) {
        Map<String, Object> parameters = parameters(page, caller);
        parameters.put("timer", Objects.requireNonNullElse(filter.timer(), ""));
        parameters.put("rung", Objects.requireNonNullElse(filter.rung(), ""));
        parameters.put("coordinator", WorklistPolicy.isCoordinator(caller));
        parameters.put("regional", WorklistPolicy.isRegional(caller));
        return page(OVERDUE, parameters, page);
    }

    private Map<String, Object> filtered(WorklistFilter filter, PageRequest page, Caller caller) {
        Map<String, Object> parameters = parameters(page, caller);
        parameters.put("status", Objects.requireNonNullElse(filter.status(), ""));
        parameters.put("category", Objects.requireNonNullElse(filter.category(), ""));
        parameters.put("priority", Objects.requireNonNullElse(filter.priority(), ""));
        parameters.put(
                "dueBefore",
                filter.dueBefore() == null
                        ? ANY_TIME
                        : calendar.endOf(filter.dueBefore().minusDays(1)));
        return parameters;
    }

    private static Map<String, Object> parameters(PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", caller.organisation());
        parameters.put("below", caller.actsBelow());
        parameters.put("at", after == null ? FIRST_MOMENT : Instant.parse(after.part(0)));
        parameters.put("place", after == null ? FIRST_PLACE : UUID.fromString(after.part(1)));
        parameters.put("limit", page.limit());
        return parameters;
    }

    private Uni<Page<WorklistRow>> page(String sql, Map<String, ?> parameters, PageRequest page) {
        return store.rows(sql, parameters).map(rows -> pageOf(rows, this::row, page));
    }

    private static Page<WorklistRow> pageOf(
            List<Object[]> rows, Function<Object[], WorklistRow> row, PageRequest page) {
        return Page.of(
                rows.stream().map(row).toList(),
                page,
                last -> Cursor.of(Objects.requireNonNullElse(last.dueAt(), NO_TERM), last.place()));
    }

    /** In the inbox a transfer may wait beside referrals. */
    private WorklistRow asked(Object[] row) {
        return row(row, (UUID) row[18], (String) row[19]);
    }

    private WorklistRow row(Object[] row) {
        return row(row, null, null);
    }

    private WorklistRow row(Object[] row, @Nullable UUID transfer, @Nullable String programme) {
        String rung = (String) row[14];
        boolean unnamed = row[3] == null;
        boolean asked = unnamed || row[15] != null || row[16] != null;
        return new WorklistRow(
                (UUID) row[0],
                transfer,
                (UUID) row[1],
                (String) row[2],
                unnamed || REGIONAL.equals(rung)
                        ? null
                        : new SubjectRef(SubjectKind.of((String) row[3]), (UUID) row[4]),
                (UUID) row[5],
                (UUID) row[6],
                (String) row[7],
                (String) row[8],
                programme,
                (String) row[9],
                Objects.requireNonNull(instant(row[10])),
                (String) row[11],
                instant(row[12]),
                instant(row[13]),
                rung,
                asked ? Preview.of((String) row[15], (String) row[16], calendar.today()) : null);
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
