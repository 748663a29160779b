package org.familysupport.referral.referrals;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/**
 * Cancels what nobody has accepted in time, where the rule of that term says so, and only there (handover section 1, rule 1).
 *
 * <p>Each is a transaction of its own, chosen by the state of its terms once its row is held, so that an acceptance of the same
 * moment either comes before or finds it cancelled; several instances pass over what another holds.
 */
@ApplicationScoped
class CancelUnanswered {
    private static final Logger LOG = Logger.getLogger(CancelUnanswered.class);

    private final Transactions transactions;
    private final Referrals referrals;
    private final KeepStep steps;
    private final InstantSource clock;
    private final Vertx vertx;

    CancelUnanswered(Transactions transactions, Referrals referrals, KeepStep steps, InstantSource clock, Vertx vertx) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.steps = steps;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return all().onFailure()
                .invoke(failure -> LOG.warnf(
                        "unanswered referrals wait to be cancelled: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> all() {
        return FreshContext.run(vertx, () -> transactions.run(this::next))
                .chain(found -> found ? all() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> next() {
        return referrals
                .nextUnanswered()
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(false)
                        : cancel(ids.getFirst()).replaceWith(true));
    }

    private Uni<Void> cancel(UUID id) {
        Instant now = clock.instant();
        return referrals.whole(new ReferralId(id)).chain(referral -> {
            Set<OrganisationId> late = referral.terms().lateToAccept();
            return late.isEmpty() ? Uni.createFrom().voidItem() : cancel(referral, late, now);
        });
    }

    private Uni<Void> cancel(Referral referral, Set<OrganisationId> late, Instant now) {
        return steps.keep(referral, referral.unanswered(late, now), now);
    }
}
