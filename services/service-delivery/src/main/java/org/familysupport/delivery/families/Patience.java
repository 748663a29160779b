package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits a bounded moment for facts on their way, so that who has just registered a family may use it at once.
 *
 * <p>Between two looks no transaction is open and no connection is held (rulings 16). Who is hidden, unknown or not yet
 * heard of is waited for alike, so that the time tells nothing.
 */
@ApplicationScoped
public class Patience {
    private final PatienceSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;
    private final AtomicInteger waiting = new AtomicInteger();

    Patience(PatienceSettings settings, InstantSource clock, Vertx vertx) {
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** An attempt that opens its own transaction. */
    @FunctionalInterface
    public interface Look<T> {
        /**
         * Tries.
         *
         * @param last whether this is the last time: before it, the attempt fails with {@link NotHeardYet} to be
         *     repeated; now it must decide
         */
        Uni<T> attempt(boolean last);
    }

    /** The outcome of the first attempt that does not ask for patience, or of the last one. */
    public <T> Uni<T> until(Look<T> look) {
        return Uni.createFrom().deferred(() -> look.attempt(false))
                .onFailure(NotHeardYet.class)
                .recoverWithUni(() -> await(look));
    }

    private <T> Uni<T> await(Look<T> look) {
        if (waiting.incrementAndGet() > settings.waiters()) {
            waiting.decrementAndGet();
            return look.attempt(true);
        }
        Instant end = clock.instant().plus(settings.most());
        return again(look, end).onTermination().invoke(waiting::decrementAndGet);
    }

    private <T> Uni<T> again(Look<T> look, Instant end) {
        return pause().chain(() -> clock.instant().isBefore(end)
                ? look.attempt(false).onFailure(NotHeardYet.class).recoverWithUni(() -> again(look, end))
                : look.attempt(true));
    }

    /** On the caller's own context, where its next transaction must run. */
    private Uni<Void> pause() {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(settings.every().toMillis(), fired -> emitter.complete(null)));
    }
}
