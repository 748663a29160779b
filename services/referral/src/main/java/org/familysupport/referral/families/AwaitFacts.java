package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/**
 * Waits a bounded moment for a fact that may be on its way: a caller that has just registered a family refers it at once
 * (rulings 16).
 *
 * <p>Between two tries nothing is held, no connection and no lock. Waiters are capped; who finds no place gets the
 * refusal at once.
 */
@ApplicationScoped
public class AwaitFacts {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Duration patience;
    private final Semaphore places;

    AwaitFacts(Vertx vertx, InstantSource clock, AwaitSettings settings) {
        this.vertx = vertx;
        this.clock = clock;
        this.patience = settings.patience();
        this.places = new Semaphore(settings.waiters());
    }

    /**
     * Tries, and tries again while the answer is this refusal and patience lasts.
     *
     * @param attempt opens and ends its own transaction each time
     */
    public <T> Uni<T> whileRefused(ProblemType notYet, Supplier<Uni<T>> attempt) {
        Predicate<Throwable> early = failure -> failure instanceof Refused refused && refused.type() == notYet;
        return attempt.get().onFailure(early).recoverWithUni(first -> places.tryAcquire()
                ? again(attempt, early, clock.instant().plus(patience), FIRST_PAUSE)
                        .onTermination()
                        .invoke(() -> places.release())
                : Uni.createFrom().failure(first));
    }

    private <T> Uni<T> again(Supplier<Uni<T>> attempt, Predicate<Throwable> early, Instant end, Duration pause) {
        Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return pause(pause)
                .chain(attempt::get)
                .onFailure(failure -> early.test(failure) && clock.instant().plus(next).isBefore(end))
                .recoverWithUni(failure -> again(attempt, early, end, next));
    }

    /** Comes back on the caller's own context: sessions and the actor hang on it. */
    private Uni<Void> pause(Duration pause) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = vertx.getOrCreateContext();
            vertx.setTimer(pause.toMillis(), fired -> context.runOnContext(back -> emitter.complete(null)));
        });
    }
}
