package org.familysupport.referral.transfers;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/**
 * Completes accepted transfers on whose checklist nothing is left.
 *
 * <p>Each is a transaction of its own, chosen by its state, so a crash loses nothing and the next round goes on; several
 * instances do not meet, for each passes over what another holds.
 */
@ApplicationScoped
class CompleteTransfers {
    private static final Logger LOG = Logger.getLogger(CompleteTransfers.class);

    private final Transactions transactions;
    private final Transfers transfers;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Vertx vertx;

    CompleteTransfers(Transactions transactions, Transfers transfers, Outbox outbox, InstantSource clock, Vertx vertx) {
        this.transactions = transactions;
        this.transfers = transfers;
        this.outbox = outbox;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return all().onFailure()
                .invoke(failure -> LOG.warnf(
                        "transfers wait for completion: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> all() {
        return FreshContext.run(vertx, () -> transactions.run(this::next))
                .chain(found -> found ? all() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> next() {
        return transfers
                .nextToComplete()
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(false)
                        : complete(ids.getFirst()).replaceWith(true));
    }

    private Uni<Void> complete(UUID id) {
        Instant now = clock.instant();
        return transfers
                .whole(id)
                .chain(transfer -> outbox.append(transfer.complete(system(transfer), now))
                        .chain(() -> transfers.writeOffers(transfer)));
    }

    /** Nobody asked for it: the service itself acts, for who is responsible now. */
    private static ActorRef system(Transfer transfer) {
        return new ActorRef(Objects.requireNonNull(transfer.target()).value(), "system");
    }
}
