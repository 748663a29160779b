package org.familysupport.referral.deadlines;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/**
 * Announces that terms were missed, and the rungs of their ladders as their time comes.
 *
 * <p>What is due is chosen by the state of its row, which changes with the fact in one transaction: a crash loses nothing and
 * doubles nothing, and after an outage the first round catches up. Several instances do not meet, for each passes over what
 * another holds.
 */
@ApplicationScoped
class MissDeadlines {
    private static final Logger LOG = Logger.getLogger(MissDeadlines.class);

    private final Transactions transactions;
    private final Deadlines deadlines;
    private final DeadlineSettings settings;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Vertx vertx;

    MissDeadlines(
            Transactions transactions,
            Deadlines deadlines,
            DeadlineSettings settings,
            Outbox outbox,
            InstantSource clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.deadlines = deadlines;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return all().onFailure()
                .invoke(failure -> LOG.warnf(
                        "missed terms wait to be announced: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> all() {
        return FreshContext.run(vertx, () -> transactions.run(this::next))
                .chain(announced ->
                        announced < settings.batch() ? Uni.createFrom().voidItem() : all());
    }

    /** Announces what is due, at most a batch; answers of how many terms. */
    private Uni<Integer> next() {
        Instant now = clock.instant();
        return deadlines
                .due(now, settings.batch())
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(0)
                        : announce(due, now).replaceWith(due.size()));
    }

    private Uni<Void> announce(List<Deadline> due, Instant now) {
        List<Deadline.Missed> missed =
                due.stream().map(deadline -> deadline.missed(now)).toList();
        return deadlines
                .writeMissed(missed.stream().map(Deadline.Missed::deadline).toList())
                .chain(() -> outbox.append(
                        missed.stream().flatMap(each -> each.facts().stream()).toList()));
    }
}
