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
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells subscribers of changes: first each change is kept for whom it is to be told, then it is tried until it is taken, with
 * pauses that grow, for three days.
 *
 * <p>The changes come from this service's own database and not from Kafka, and each is kept once for a subscriber: so a topic
 * that is read again from its beginning calls nobody (events 39). Subscribers take turns: one instance serves one of them for a
 * time, with few calls side by side, and leaves alone who failed. So whoever does not answer costs the others nothing. An instance
 * that dies meanwhile leaves the turn to the next, so a subscriber may hear a change twice and tells by its id.
 */
@ApplicationScoped
public class DeliverChanges {
    private static final Logger LOG = Logger.getLogger(DeliverChanges.class);
    private static final int TOGETHER = 200;
    private static final Duration OFTEN = Duration.ofMillis(900);

    /** How many calls one subscriber gets side by side. */
    private static final int EACH = 4;

    private final Transactions transactions;
    private final Webhooks webhooks;
    private final Changes changes;
    private final ChangeRight right;
    private final PostChange post;
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;
    private final Semaphore lanes;

    DeliverChanges(
            Transactions transactions,
            Webhooks webhooks,
            Changes changes,
            ChangeRight right,
            PostChange post,
            WebhookSettings settings,
            InstantSource clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.changes = changes;
        this.right = right;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
        this.lanes = new Semaphore(Math.max(1, settings.together() / EACH));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return quietly(again(this::lookOnce));
    }

    /** Begins and does not wait: who is slow to answer keeps one lane, and the next second another begins. */
    @Scheduled(every = "1s")
    Uni<Void> deliver() {
        return Uni.createFrom().voidItem().invoke(this::help);
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return quietly(untilNone(() -> webhooks.giveUp(clock.instant().minus(settings.tryFor()), clock.instant()))
                .chain(() -> untilNone(() -> webhooks.prune(clock.instant().minus(settings.kept())))));
    }

    /** Looks for one subscriber what is new; answers whether there may be another, or more for it. */
    private Uni<Boolean> lookOnce() {
        Instant now = clock.instant();
        AtomicReference<@Nullable WebhookId> looked = new AtomicReference<>();
        return fresh(() -> webhooks.toLookAt(now.minus(OFTEN)).chain(webhook -> {
                    if (webhook == null) {
                        return Uni.createFrom().item(false);
                    }
                    looked.set(new WebhookId(webhook.id()));
                    return changes.after(webhook.position(), webhook.reader(), TOGETHER)
                            .chain(page ->
                                    webhooks.add(webhook, page, page.more() ? now.minus(OFTEN.multipliedBy(2)) : now))
                            .replaceWith(true);
                }))
                .onFailure(failure -> looked.get() != null)
                .recoverWithUni(failure -> passOver(Objects.requireNonNull(looked.get()), failure));
    }

    /** What cannot be found out for one now is tried in its next turn; the others come first. */
    private Uni<Boolean> passOver(WebhookId webhook, Throwable failure) {
        LOG.warnf("webhook %s waits: %s", webhook.value(), failure.getClass().getSimpleName());
        return fresh(() -> webhooks.passOver(webhook, clock.instant())).replaceWith(true);
    }

    /** Serves subscribers in a lane of its own, where one is free. */
    private void help() {
        if (lanes.tryAcquire()) {
            quietly(again(this::serveOne))
                    .onTermination()
                    .invoke(() -> lanes.release())
                    .subscribe()
                    .with(done -> {});
        }
    }

    /** Calls one subscriber; answers whether there may be another. Who has found one calls somebody to help with the others. */
    private Uni<Boolean> serveOne() {
        Instant now = clock.instant();
        Instant until = now.plus(settings.patience().multipliedBy(3));
        return fresh(() -> webhooks.take(EACH, now, until)).chain(due -> {
            if (due.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            help();
            return all(due).chain(this::keep).replaceWith(true);
        });
    }

    private Uni<List<Attempted>> all(List<DueDelivery> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::one)
                .merge(EACH)
                .collect()
                .asList();
    }

    /** The right is weighed once more before the call: it may have ended since the change was queued. */
    private Uni<Attempted> one(DueDelivery delivery) {
        Instant now = clock.instant();
        try {
            return right.opens(delivery.access())
                    ? post.post(delivery).map(posted -> told(delivery, posted))
                    : Uni.createFrom().item(new Attempted(delivery, Attempted.FORGOTTEN, now, null));
        } catch (Refused uncertain) {
            return Uni.createFrom().item(new Attempted(delivery, "waiting", now.plus(settings.firstPause()), null));
        }
    }

    private Attempted told(DueDelivery delivery, Posted posted) {
        Instant now = clock.instant();
        if (posted.accepted()) {
            return new Attempted(delivery, "delivered", now, posted);
        }
        Instant next = now.plus(pause(delivery.attempt()));
        boolean over = next.isAfter(delivery.since().plus(settings.tryFor()));
        return new Attempted(delivery, over ? "dead" : "waiting", next, posted);
    }

    private Uni<Void> keep(List<Attempted> attempted) {
        DueDelivery first = attempted.getFirst().delivery();
        Instant now = clock.instant();
        boolean called = attempted.stream().anyMatch(Attempted::wasCalled);
        boolean failed = called && attempted.stream().noneMatch(Attempted::wasAccepted);
        int failures = failed ? first.failures() + 1 : called ? 0 : first.failures();
        return fresh(() -> webhooks.tell(attempted)
                .chain(() -> webhooks.leaveAlone(first.webhook(), failed ? now.plus(pause(failures)) : now, failures)));
    }

    private Duration pause(int attempt) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    private Uni<Void> untilNone(Supplier<Uni<Integer>> some) {
        return again(() -> fresh(some).map(count -> count > 0));
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
