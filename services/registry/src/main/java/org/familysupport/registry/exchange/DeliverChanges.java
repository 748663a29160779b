package org.familysupport.registry.exchange;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/**
 * Tells subscribers of changes: first each change is kept for whom it is to be told, then it is tried until it is taken, with
 * pauses that grow, for three days.
 *
 * <p>The changes come from this service's own database and not from Kafka, and each is kept once for a subscriber: so a topic
 * that is read again from its beginning calls nobody (events 39). An attempt is taken by one instance for a time; one that dies
 * meanwhile leaves it to the next, so a subscriber may hear a change twice and tells by its id.
 */
@ApplicationScoped
public class DeliverChanges {
    private static final Logger LOG = Logger.getLogger(DeliverChanges.class);
    private static final int TOGETHER = 200;
    private static final Duration OFTEN = Duration.ofMillis(900);

    private final Transactions transactions;
    private final Webhooks webhooks;
    private final Changes changes;
    private final PostChange post;
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;

    DeliverChanges(
            Transactions transactions,
            Webhooks webhooks,
            Changes changes,
            PostChange post,
            WebhookSettings settings,
            InstantSource clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.changes = changes;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return quietly(again(() -> fresh(this::lookOnce)));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> deliver() {
        return quietly(again(this::deliverSome));
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return quietly(fresh(() -> webhooks.prune(clock.instant().minus(settings.kept())))
                .replaceWithVoid());
    }

    /** Looks for one subscriber what is new; answers whether there may be another, or more for it. */
    private Uni<Boolean> lookOnce() {
        Instant now = clock.instant();
        return webhooks.toLookAt(now.minus(OFTEN))
                .chain(webhook -> webhook == null
                        ? Uni.createFrom().item(false)
                        : changes.after(webhook.position(), webhook.reader(), TOGETHER)
                                .chain(page -> webhooks.add(
                                        webhook, page, page.more() ? now.minus(OFTEN.multipliedBy(2)) : now))
                                .replaceWith(true));
    }

    /** Tries what is due, some side by side; answers whether there may be more. */
    private Uni<Boolean> deliverSome() {
        Instant now = clock.instant();
        Instant until = now.plus(settings.patience().multipliedBy(3));
        return fresh(() -> webhooks.take(settings.together(), now, until))
                .chain(due -> all(due).replaceWith(due.size() == settings.together()));
    }

    private Uni<Void> all(List<DueDelivery> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::one)
                .merge(settings.together())
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> one(DueDelivery delivery) {
        return post.post(delivery).chain(posted -> fresh(() -> told(delivery, posted)));
    }

    private Uni<Void> told(DueDelivery delivery, Posted posted) {
        Instant now = clock.instant();
        if (posted.accepted()) {
            return webhooks.tell(delivery, "delivered", now, posted);
        }
        Instant next = now.plus(pause(delivery.attempt()));
        boolean over = next.isAfter(delivery.since().plus(settings.tryFor()));
        return webhooks.tell(delivery, over ? "dead" : "waiting", next, posted);
    }

    private Duration pause(int attempt) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    private static Uni<Void> again(Supplier<Uni<Boolean>> round) {
        return Uni.createFrom()
                .deferred(round::get)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> quietly(Uni<Void> work) {
        return work.onFailure()
                .invoke(failure ->
                        LOG.warnf("webhooks wait: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private <T> Uni<T> fresh(Supplier<Uni<T>> work) {
        return FreshContext.run(vertx, () -> transactions.run(work));
    }
}
