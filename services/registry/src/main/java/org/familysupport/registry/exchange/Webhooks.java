package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored webhooks and what is to be delivered to them. */
@ApplicationScoped
class Webhooks {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String ONE = "from Webhook w where w.id = :id and w.createdByOrganisation = :organisation";
    private static final String PAGE = """
            from Webhook w where w.createdByOrganisation = :organisation and w.id > :after order by w.id
            """;
    private static final String TO_LOOK_AT = """
            select w.* from webhooks w where w.state = 'active' and w.looked_at < :before
            order by w.looked_at limit 1 for update skip locked
            """;
    private static final String TOLD_UP_TO =
            "update webhooks set transaction = :transaction, place = :place, looked_at = :now where id = :id";
    private static final String ADD = """
            insert into webhook_deliveries (
              webhook_id, change_id, kind, subject_kind, subject_id, version, changed_at, state, since, next_at)
            select :webhook, "changeId", kind, "subjectKind", "subjectId", version, "changedAt", 'waiting', :now, :now
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              "changeId" uuid, kind text, "subjectKind" text, "subjectId" uuid, version bigint, "changedAt" timestamptz)
            on conflict do nothing
            """;
    private static final String TAKE = """
            with due as (
              select d.webhook_id, d.change_id from webhook_deliveries d
              where d.state = 'waiting' and d.next_at <= :now
                and exists (select 1 from webhooks w where w.id = d.webhook_id and w.state = 'active')
              order by d.next_at limit :most for update skip locked),
            taken as (
              update webhook_deliveries d set attempts = d.attempts + 1, next_at = :until
              from due where d.webhook_id = due.webhook_id and d.change_id = due.change_id
              returning d.*)
            select t.webhook_id, w.url, w.secret, t.change_id, t.kind, t.subject_kind, t.subject_id, t.version,
                   t.changed_at, t.attempts, t.since
            from taken t join webhooks w on w.id = t.webhook_id
            """;
    private static final String TELL = """
            update webhook_deliveries
            set state = :state, next_at = :next, last_status = nullif(cast(:status as integer), 0),
                last_failure = nullif(:failure, '')
            where webhook_id = :webhook and change_id = :change and state = 'waiting' and attempts = :attempt
            """;
    private static final String FORGET_WAITING =
            "delete from webhook_deliveries where webhook_id = :webhook and state = 'waiting'";
    private static final String REVIVE = """
            update webhook_deliveries set state = 'waiting', attempts = 0, since = :now, next_at = :now
            where webhook_id = :webhook and state = 'dead'
            """;
    private static final String DELIVERIES = """
            select d.change_id, d.kind, d.subject_kind, d.subject_id, d.version, d.changed_at, d.state, d.attempts,
                   d.next_at, d.last_status, d.last_failure
            from webhook_deliveries d
            where d.webhook_id = :webhook and (:state = '' or d.state = :state) and d.change_id > :after
            order by d.change_id limit :most
            """;
    private static final String PRUNE = """
            delete from webhook_deliveries where ctid in (
              select ctid from webhook_deliveries where state <> 'waiting' and since < :older limit 5000)
            """;

    private final Store store;

    Webhooks(Store store) {
        this.store = store;
    }

    Uni<Void> add(Webhook webhook) {
        return store.add(webhook);
    }

    /** The webhook, for whose organisation it is; 404 for all others. */
    Uni<Webhook> require(WebhookId id, UUID organisation) {
        return store.with(session -> session.createSelectionQuery(ONE, Webhook.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", organisation)
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(Refused::notFound));
    }

    Uni<Page<Webhook>> page(UUID organisation, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, Webhook.class)
                        .setParameter("organisation", organisation)
                        .setParameter("after", after == null ? FIRST : UUID.fromString(after.part(0)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.uuid())));
    }

    /** One for which it was not looked since this moment, held by this instance; null for none. */
    Uni<@Nullable Webhook> toLookAt(Instant before) {
        return store.with(session -> session.createNativeQuery(TO_LOOK_AT, Webhook.class)
                        .setParameter("before", before)
                        .getResultList())
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** Keeps what is to be delivered, and up to where it is; each change once. */
    Uni<Void> add(Webhook webhook, ChangePage page, Instant now) {
        List<Row> rows = page.items().stream().map(Row::of).toList();
        Uni<?> added = rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.execute(ADD, Map.of("webhook", webhook.uuid(), "rows", Json.array(rows), "now", now));
        return added.chain(() -> store.execute(
                        TOLD_UP_TO,
                        Map.of(
                                "id", webhook.uuid(),
                                "transaction", page.next().transaction(),
                                "place", page.next().place(),
                                "now", now)))
                .replaceWithVoid();
    }

    /** Takes what is due; until then nobody else does, and after it whoever comes first. */
    Uni<List<DueDelivery>> take(int most, Instant now, Instant until) {
        return store.rows(TAKE, Map.of("most", most, "now", now, "until", until))
                .map(rows -> rows.stream()
                        .map(row -> new DueDelivery(
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                change(row, 3),
                                ((Number) row[9]).intValue(),
                                moment(row[10])))
                        .toList());
    }

    /** Keeps what came of an attempt, unless somebody else tries by now. */
    Uni<Void> tell(DueDelivery delivery, String state, Instant next, Posted posted) {
        return store.execute(
                        TELL,
                        Map.of(
                                "webhook", delivery.webhook(),
                                "change", delivery.change().id(),
                                "attempt", delivery.attempt(),
                                "state", state,
                                "next", next,
                                "status", posted.status(),
                                "failure", posted.failure()))
                .replaceWithVoid();
    }

    Uni<Void> forgetWaiting(WebhookId id) {
        return store.execute(FORGET_WAITING, Map.of("webhook", id.value())).replaceWithVoid();
    }

    /** Tries again what was given up. */
    Uni<Integer> revive(WebhookId id, Instant now) {
        return store.execute(REVIVE, Map.of("webhook", id.value(), "now", now));
    }

    Uni<Page<WebhookDelivery>> deliveries(WebhookId id, @Nullable String state, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        Cursor after = page.after();
        parameters.put("webhook", id.value());
        parameters.put("state", state == null ? "" : state);
        parameters.put("after", after == null ? FIRST : UUID.fromString(after.part(0)));
        parameters.put("most", page.limit());
        return store.rows(DELIVERIES, parameters)
                .map(rows -> Page.of(
                        rows.stream().map(Webhooks::delivery).toList(),
                        page,
                        last -> Cursor.of(last.change().id())));
    }

    /** Lets go what was delivered or given up long ago. */
    Uni<Integer> prune(Instant older) {
        return store.execute(PRUNE, Map.of("older", older));
    }

    private static WebhookDelivery delivery(Object[] row) {
        return new WebhookDelivery(
                change(row, 0),
                (String) row[6],
                ((Number) row[7]).intValue(),
                moment(row[8]),
                row[9] == null ? null : ((Number) row[9]).intValue(),
                (String) row[10]);
    }

    private static Change change(Object[] row, int from) {
        return new Change(
                (UUID) row[from],
                (String) row[from + 1],
                new SubjectRef(SubjectKind.of((String) row[from + 2]), (UUID) row[from + 3]),
                ((Number) row[from + 4]).longValue(),
                moment(row[from + 5]));
    }

    private static Instant moment(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    }

    private record Row(
            UUID changeId, String kind, String subjectKind, UUID subjectId, long version, Instant changedAt) {
        static Row of(Change change) {
            return new Row(
                    change.id(),
                    change.kind(),
                    change.subject().kind().code(),
                    change.subject().id(),
                    change.version(),
                    change.at());
        }
    }
}
