package org.familysupport.persistence.transactions;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/**
 * Waits a bounded moment for facts on their way from other services, so that who has just registered a family, or was
 * just given access to one, may act at once (rulings 16).
 *
 * <p>Between two looks no transaction is open and no connection is held. Who is hidden, unknown or not yet heard of is
 * waited for alike, so that the time tells nothing. Waiters are capped: who finds no place is answered at once, so that
 * asking for made-up ids cannot fill the service.
 */
@ApplicationScoped
public class Patience {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final PatienceSettings settings;
    private final InstantSource clock;
    private final Vertx vertx;
    private final Semaphore places;

    Patience(PatienceSettings settings, InstantSource clock, Vertx vertx) {
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
        this.places = new Semaphore(settings.waiters());
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
        return Uni.createFrom()
                .deferred(() -> look.attempt(false))
                .onFailure(NotHeardYet.class)
                .recoverWithUni(() -> places.tryAcquire() ? await(look) : look.attempt(true));
    }

    /** The same for an attempt that asks for patience by a refusal: what it says the last time is the answer. */
    public <T> Uni<T> whileRefused(ProblemType notYet, Supplier<Uni<T>> attempt) {
        return whileRefused(refused -> refused.type() == notYet, attempt);
    }

    /** The same where more than the type tells whether a refusal asks for patience. */
    public <T> Uni<T> whileRefused(Predicate<Refused> notYet, Supplier<Uni<T>> attempt) {
        return until(last -> last
                ? attempt.get()
                : attempt.get()
                        .onFailure(failure -> failure instanceof Refused refused && notYet.test(refused))
                        .transform(early -> new NotHeardYet()));
    }

    private <T> Uni<T> await(Look<T> look) {
        Instant end = clock.instant().plus(settings.most());
        return again(look, end, FIRST_PAUSE).onTermination().invoke(() -> places.release());
    }

    private <T> Uni<T> again(Look<T> look, Instant end, Duration pause) {
        return pause(pause).chain(() -> {
            Duration left = Duration.between(clock.instant(), end);
            return left.isPositive()
                    ? look.attempt(false)
                            .onFailure(NotHeardYet.class)
                            .recoverWithUni(
                                    () -> again(look, end, shortest(pause.multipliedBy(2), LONGEST_PAUSE, left)))
                    : look.attempt(true);
        });
    }

    private static Duration shortest(Duration... pauses) {
        return Collections.min(List.of(pauses));
    }

    /** Comes back on the caller's own context: sessions and the actor hang on it. */
    private Uni<Void> pause(Duration pause) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(Math.max(1, pause.toMillis()), fired -> emitter.complete(null)));
    }
}
