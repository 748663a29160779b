package org.familysupport.registry.identities;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/** Weighs pairs by the model that is active, in every instance of the service, within seconds. */
@ApplicationScoped
public class FollowModel {
    private static final Logger LOG = Logger.getLogger(FollowModel.class);

    private final Transactions transactions;
    private final MatchingModels models;
    private final Vertx vertx;
    private final AtomicInteger present = new AtomicInteger(1);

    FollowModel(Transactions transactions, MatchingModels models, Vertx vertx) {
        this.transactions = transactions;
        this.models = models;
        this.vertx = vertx;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return FreshContext.run(vertx, () -> transactions.run(models::active))
                .invoke(this::weigh)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "the model of the matcher is not known: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private void weigh(MatchingModel model) {
        if (present.getAndSet(model.number()) == model.number()) {
            return;
        }
        if (model.shipped()) {
            Likelihood.weighAsShipped();
        } else {
            Likelihood.weighBy(model.weights());
        }
        LOG.infof("look-alikes are weighed by model %d", model.number());
    }
}
