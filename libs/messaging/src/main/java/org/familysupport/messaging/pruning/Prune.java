package org.familysupport.messaging.pruning;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/**
 * Lets old rows go, piece by piece (rulings 21): sent events, ids of taken messages, settled parked ones, answers to
 * attempts. What was not sent, or waits parked, stays however old it is.
 */
@ApplicationScoped
public class Prune {
    private static final Logger LOG = Logger.getLogger(Prune.class);
    private static final String OUTBOX = "select prune_outbox(:older, :most)";
    private static final String INBOX = """
            with gone as (delete from inbox where ctid in (
              select ctid from inbox where received_at < :older limit :most) returning 1)
            select count(*) from gone
            """;
    private static final String PARKED = """
            with gone as (delete from parked where ctid in (
              select ctid from parked where settled_at < :older limit :most) returning 1)
            select count(*) from gone
            """;
    private static final String ANSWERS = """
            with gone as (delete from answers where ctid in (
              select ctid from answers where answered_at < :older limit :most) returning 1)
            select count(*) from gone
            """;
    private static final String ANSWERED_ROWS = """
            with gone as (delete from answered_rows where ctid in (
              select ctid from answered_rows where answered_at < :older limit :most) returning 1)
            select count(*) from gone
            """;

    private final Store store;
    private final Transactions transactions;
    private final PruningSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;

    Prune(Store store, Transactions transactions, PruningSettings settings, InstantSource clock, Vertx vertx) {
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Prunes all there is to prune; what fails today is done in an hour. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> all() {
        return Multi.createFrom()
                .iterable(ages().entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        kind -> kind(kind.getKey(), clock.instant().minus(kind.getValue())))
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("pruning waits: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Map<String, Duration> ages() {
        Map<String, Duration> ages = new LinkedHashMap<>();
        ages.put(OUTBOX, settings.outbox());
        ages.put(INBOX, settings.inbox());
        ages.put(PARKED, settings.parked());
        ages.put(ANSWERS, settings.answers());
        ages.put(ANSWERED_ROWS, settings.answers());
        return ages;
    }

    private Uni<Void> kind(String statement, Instant older) {
        return FreshContext.run(vertx, () -> transactions.run(() -> piece(statement, older)))
                .repeat()
                .whilst(gone -> gone >= settings.batch())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Long> piece(String statement, Instant older) {
        return store.column(statement, Long.class, Map.of("older", older, "most", settings.batch()))
                .map(rows -> rows.getFirst());
    }
}
