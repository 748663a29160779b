package org.familysupport.referral.attachments;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/** Drops what was sent in part by a sender, or to an instance, that is no more. */
@ApplicationScoped
class DropUploads {
    private static final Logger LOG = Logger.getLogger(DropUploads.class);
    private static final int TOGETHER = 20;

    private final Transactions transactions;
    private final Uploads uploads;
    private final AttachmentSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;

    DropUploads(
            Transactions transactions, Uploads uploads, AttachmentSettings settings, InstantSource clock, Vertx vertx) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return FreshContext.run(
                        vertx,
                        () -> transactions.run(
                                () -> uploads.drop(clock.instant().minus(settings.upload()), TOGETHER)))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "unfinished uploads wait to be dropped: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
