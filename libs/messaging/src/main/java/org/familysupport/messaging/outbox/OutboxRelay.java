package org.familysupport.messaging.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox: one relay per service, elected by an advisory lock, in order of the rows (rulings 21).
 *
 * <p>A row is marked only after the broker's word, so a crash in between sends it again with the same id. Within a round
 * the rows of one key go one after the other, and a failed one stops the later ones of its key. A row that commits late
 * is seen late: rows are chosen by not being marked, so none is skipped.
 */
@ApplicationScoped
class OutboxRelay {
    private static final String LEAD = "select pg_try_advisory_lock(hashtext('outbox'))";
    private static final String FOLLOW = "select pg_advisory_unlock_all()";
    private static final String UNSENT = """
            select seq, id, topic, key, type, sequence, time, trace, organisation, payload
            from outbox where sent_at is null order by seq limit $1
            """;
    private static final String MARK = "update outbox set sent_at = now() where seq = any($1)";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool pool;
    private final OutboxSettings settings;
    private final EventSender sender;
    private final OutboxMetrics metrics;
    private final InstantSource clock;
    private @Nullable SqlConnection connection;
    private Instant lastHeartbeat = Instant.EPOCH;

    OutboxRelay(Pool pool, OutboxSettings settings, EventSender sender, OutboxMetrics metrics, InstantSource clock) {
        this.pool = pool;
        this.settings = settings;
        this.sender = sender;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Sends what is there, at most a batch; answers whether there may be more at once. */
    boolean round() {
        SqlConnection leading = lead();
        if (leading == null) {
            return false;
        }
        Instant began = clock.instant();
        List<Unsent> rows = unsent(leading);
        boolean allSent = send(leading, rows);
        metrics.round(rows.isEmpty() ? null : rows.getFirst().row().time(), began);
        if (!allSent) {
            throw new IllegalStateException("the broker did not take every event");
        }
        boolean more = rows.size() == settings.batch();
        if (!more) {
            beat(began);
        }
        return more;
    }

    /**
     * Gives the lead back, so that any connection may take it, of this instance or another. The lock belongs to the
     * connection, which lives on in the pool: closing it alone would leave a lead that nobody has. Does not wait, for
     * where the database is silent it happens when it speaks again.
     */
    void release() {
        SqlConnection leading = connection;
        connection = null;
        if (leading != null) {
            leading.query(FOLLOW)
                    .execute()
                    .onItemOrFailure()
                    .call(leading::close)
                    .subscribe()
                    .with(released -> {}, brokenAndSoReleased -> {});
        }
    }

    void close() {
        release();
        sender.close();
    }

    private @Nullable SqlConnection lead() {
        if (connection == null) {
            // Remembered before it is asked, so that one which answers too late is released like any other.
            SqlConnection candidate = pool.getConnection().await().atMost(PATIENCE);
            connection = candidate;
            boolean elected = candidate
                    .query(LEAD)
                    .execute()
                    .map(rows -> rows.iterator().next().getBoolean(0))
                    .await()
                    .atMost(PATIENCE);
            if (!elected) {
                release();
            }
        }
        return connection;
    }

    private List<Unsent> unsent(SqlConnection leading) {
        List<Unsent> rows = new ArrayList<>();
        leading.preparedQuery(UNSENT)
                .execute(Tuple.of(settings.batch()))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> rows.add(Unsent.of(row)));
        return rows;
    }

    private boolean send(SqlConnection leading, List<Unsent> rows) {
        List<Unsent> waiting = rows;
        Set<String> stopped = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<Unsent> wave = firstOfEachLane(waiting);
            Set<Long> taken = sender.send(wave);
            mark(leading, taken);
            wave.stream().filter(row -> !taken.contains(row.seq())).forEach(row -> stopped.add(row.lane()));
            Set<Unsent> tried = new HashSet<>(wave);
            waiting = waiting.stream()
                    .filter(row -> !tried.contains(row) && !stopped.contains(row.lane()))
                    .toList();
        }
        return stopped.isEmpty();
    }

    private static List<Unsent> firstOfEachLane(List<Unsent> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(row.lane())).toList();
    }

    private void mark(SqlConnection leading, Set<Long> taken) {
        if (!taken.isEmpty()) {
            leading.preparedQuery(MARK)
                    .execute(Tuple.of(taken.toArray(Long[]::new)))
                    .await()
                    .atMost(PATIENCE);
        }
    }

    /** Says: all grants and restrictions committed before {@code upTo} are on their topics. */
    private void beat(Instant upTo) {
        settings.heartbeatTopics()
                .filter(topics -> !upTo.isBefore(lastHeartbeat.plus(settings.heartbeatEvery())))
                .ifPresent(topics -> {
                    topics.forEach(topic -> sender.beat(topic, upTo));
                    lastHeartbeat = upTo;
                });
    }

    /** A row of the outbox with its place in it. */
    record Unsent(long seq, OutboxRow row) {
        /** Within which order is kept: a key of a topic. */
        String lane() {
            return row.topic() + '/' + row.key();
        }

        static Unsent of(Row row) {
            return new Unsent(
                    row.getLong("seq"),
                    new OutboxRow(
                            row.getUUID("id"),
                            row.getString("topic"),
                            row.getUUID("key"),
                            row.getString("type"),
                            row.getLong("sequence"),
                            row.getOffsetDateTime("time")
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toInstant(),
                            row.getString("trace"),
                            row.getUUID("organisation"),
                            row.getString("payload")));
        }
    }
}
