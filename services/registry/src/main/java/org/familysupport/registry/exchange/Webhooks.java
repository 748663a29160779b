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
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored webhooks and what is to be delivered to them. */
@ApplicationScoped
class Webhooks {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String ONE = """
            select w.* from webhooks w
            where w.id = :id and acts_for(:organisation, cast(:below as boolean), w.created_by_organisation)
            """;
    private static final String PAGE = """
            select w.* from webhooks w
            where w.created_by_organisation in (
                    select cast(:organisation as uuid)
                    union
                    select r.organisation from organisation_reach r
                    where cast(:below as boolean) and r.body = :organisation)
              and w.id > :after
            order by w.id limit :most
            """;
    private static final String HOLD =
            "select count(*) from (select pg_advisory_xact_lock(cast(:lock as bigint)) as held offset 0) as locks";
    private static final String COUNT = """
            select count(*) from webhooks where created_by_organisation = :organisation and state = 'active'
            """;
    private static final String TO_LOOK_AT = """
            select w.* from webhooks w
            where w.state = 'active' and w.looked_at < :before
              and not exists (select 1 from known_organisations o
                              where o.id = w.created_by_organisation and o.status = 'closed')
            order by w.looked_at limit 1 for update skip locked
            """;
    private static final String PASS_OVER = "update webhooks set looked_at = :now where id = :id";
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
    /** The subscriber whose turn it is, left alone meanwhile; after failures a single delivery tells whether it answers again. */
    private static final String TAKE = """
            with turn as materialized (
              select w.id, w.url, w.secret, w.created_by_organisation as organisation, w.below, w.purpose, w.failures
              from webhooks w
              where w.state = 'active' and w.quiet_until <= :now
                and not exists (select 1 from known_organisations o
                                where o.id = w.created_by_organisation and o.status = 'closed')
                and exists (select 1 from webhook_deliveries d
                            where d.webhook_id = w.id and d.state = 'waiting' and d.next_at <= :now)
              order by w.served_at, w.id limit 1 for update skip locked),
            served as (
              update webhooks w set served_at = :now, quiet_until = :until from turn where w.id = turn.id),
            due as (
              select d.webhook_id, d.change_id
              from turn join webhook_deliveries d on d.webhook_id = turn.id
              where d.state = 'waiting' and d.next_at <= :now
              order by d.next_at
              limit (select case when failures > 0 then 1 else cast(:most as integer) end from turn)
              for update of d skip locked),
            taken as (
              update webhook_deliveries d set attempts = d.attempts + 1, next_at = :until
              from due where d.webhook_id = due.webhook_id and d.change_id = due.change_id
              returning d.*)
            select t.webhook_id, turn.url, turn.secret, t.change_id, t.kind, t.subject_kind, t.subject_id, t.version,
                   t.changed_at, t.attempts, t.since, turn.failures,
                   case when t.subject_kind = 'person'
                        then access_to_person(t.subject_id, turn.organisation, turn.below, turn.purpose)
                        else access_to(t.subject_id, turn.organisation, turn.below, turn.purpose) end
            from taken t join turn on turn.id = t.webhook_id
            """;

    private static final String TELL = """
            update webhook_deliveries d
            set state = o.state, next_at = o.next,
                last_status = case when o.called then o.status else d.last_status end,
                last_failure = case when o.called then o.failure else d.last_failure end
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as o (
              change uuid, attempt integer, state text, next timestamptz, called boolean, status integer, failure text)
            where d.webhook_id = :webhook and d.change_id = o.change and d.state = 'waiting' and d.attempts = o.attempt
              and o.state <> 'forgotten'
            """;
    private static final String FORGET = """
            delete from webhook_deliveries d
            using jsonb_array_elements_text(cast(cast(:changes as text) as jsonb)) as forgotten (change)
            where d.webhook_id = :webhook and d.change_id = cast(forgotten.change as uuid) and d.state = 'waiting'
            """;
    private static final String LEAVE_ALONE =
            "update webhooks set quiet_until = :until, failures = :failures where id = :id";
    private static final String GIVE_UP = """
            update webhook_deliveries set state = 'dead', next_at = :now where ctid in (
              select ctid from webhook_deliveries where state = 'waiting' and since < :older limit 5000 for update skip locked)
            """;
    private static final String FORGET_WAITING =
            "delete from webhook_deliveries where webhook_id = :webhook and state = 'waiting'";
    private static final String REVIVE = """
            with called_again as (
              update webhooks set quiet_until = :now, failures = 0 where id = :webhook)
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

    /** How many an organisation has; until the end of the transaction nobody adds to them. */
    Uni<Long> activeOf(UUID organisation) {
        long lock = organisation.getMostSignificantBits() ^ organisation.getLeastSignificantBits();
        return store.column(HOLD, Long.class, Map.of("lock", lock))
                .chain(() -> store.column(COUNT, Long.class, Map.of("organisation", organisation)))
                .map(List::getFirst);
    }

    /** The webhook, for its organisation and the systems of bodies above it; 404 for all others. */
    Uni<Webhook> require(WebhookId id, Caller caller) {
        return store.with(session -> session.createNativeQuery(ONE, Webhook.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseThrow(Refused::notFound));
    }

    /** Those of the caller's organisation, for a body's system also those of the organisations under it. */
    Uni<Page<Webhook>> page(Caller caller, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createNativeQuery(PAGE, Webhook.class)
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("after", after == null ? FIRST : UUID.fromString(after.part(0)))
                        .setParameter("most", page.limit())
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

    /** Its turn is over, though nothing was found out. */
    Uni<Void> passOver(WebhookId id, Instant now) {
        return store.execute(PASS_OVER, Map.of("id", id.value(), "now", now)).replaceWithVoid();
    }

    /**
     * Takes what is due for the subscriber whose turn it is; until then nobody else serves it, and after it whoever comes first.
     *
     * @return nothing when no subscriber is to be served
     */
    Uni<List<DueDelivery>> take(int most, Instant now, Instant until) {
        return store.rows(TAKE, Map.of("most", most, "now", now, "until", until))
                .map(rows -> rows.stream()
                        .map(row -> new DueDelivery(
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                change(row, 3),
                                ((Number) row[9]).intValue(),
                                moment(row[10]),
                                ((Number) row[11]).intValue(),
                                (String) row[12]))
                        .toList());
    }

    /** Keeps what came of attempts at one subscriber, unless somebody else tries by now. */
    Uni<Void> tell(List<Attempted> attempted) {
        UUID webhook = attempted.getFirst().delivery().webhook();
        List<UUID> forgotten = attempted.stream()
                .filter(it -> it.state().equals(Attempted.FORGOTTEN))
                .map(it -> it.delivery().change().id())
                .toList();
        Uni<?> told = store.execute(
                TELL,
                Map.of(
                        "webhook",
                        webhook,
                        "rows",
                        Json.array(attempted.stream().map(Told::of).toList())));
        return forgotten.isEmpty()
                ? told.replaceWithVoid()
                : told.chain(() -> store.execute(FORGET, Map.of("webhook", webhook, "changes", Json.array(forgotten))))
                        .replaceWithVoid();
    }

    /** Until then it is not called. */
    Uni<Void> leaveAlone(UUID webhook, Instant until, int failures) {
        return store.execute(LEAVE_ALONE, Map.of("id", webhook, "until", until, "failures", failures))
                .replaceWithVoid();
    }

    /** Gives up some of what has waited for longer than it is tried; answers how many. */
    Uni<Integer> giveUp(Instant older, Instant now) {
        return store.execute(GIVE_UP, Map.of("older", older, "now", now));
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

    /** Lets go some of what was delivered or given up long ago; answers how many. */
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

    private record Told(
            UUID change,
            int attempt,
            String state,
            Instant next,
            boolean called,
            @Nullable Integer status,
            @Nullable String failure) {
        static Told of(Attempted it) {
            Posted posted = it.posted();
            return new Told(
                    it.delivery().change().id(),
                    it.delivery().attempt(),
                    it.state(),
                    it.next(),
                    posted != null,
                    posted == null || posted.status() == 0 ? null : posted.status(),
                    posted == null || posted.failure().isEmpty() ? null : posted.failure());
        }
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
