package org.familysupport.referral.drafts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.deadlines.DeadlineSettings;
import org.jboss.logging.Logger;

/** Deletes drafts whose term is over; nobody hears of it, as nobody heard of them. */
@ApplicationScoped
class DeleteDrafts {
    private static final Logger LOG = Logger.getLogger(DeleteDrafts.class);

    private final Transactions transactions;
    private final Drafts drafts;
    private final DeadlineSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;

    DeleteDrafts(
            Transactions transactions, Drafts drafts, DeadlineSettings settings, InstantSource clock, Vertx vertx) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return FreshContext.run(
                        vertx, () -> transactions.run(() -> drafts.deleteOld(clock.instant(), settings.batch())))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "old drafts wait to be deleted: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
