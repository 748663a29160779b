package org.familysupport.dev.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How long something is tried again, with a pause that grows. Generous: somebody may end a process by hand, read what happens,
 * and start it again.
 */
public final class Patience {
    /** Long enough to start a house again by hand. */
    static final Duration USUAL = Duration.ofMinutes(5);
    /** No outage looks like this for long, so it is a fault. */
    static final Duration WITH_ERRORS = Duration.ofMinutes(1);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** Who waits longer than this is told why, and told again as often. */
    private static final Duration UNTOLD = Duration.ofSeconds(10);

    private static final AtomicLong LAST_TOLD = new AtomicLong(System.nanoTime());

    private final Duration limit;
    private long since = System.nanoTime();
    private Duration pause = SHORTEST_PAUSE;

    Patience() {
        this(USUAL);
    }

    Patience(Duration limit) {
        this.limit = limit;
    }

    /** Tries until the outcome is good, and answers it. */
    public static <T> T until(Predicate<T> good, Supplier<T> attempt) {
        Patience patience = new Patience();
        T outcome = attempt.get();
        while (!good.test(outcome)) {
            patience.pauseBecause(outcome.toString());
            outcome = attempt.get();
        }
        return outcome;
    }

    /** Tries until the service has heard of everything that the request speaks of. */
    public static Answer untilHeard(Supplier<Answer> attempt) {
        return until(answer -> !answer.isPerhapsTooEarly(), attempt);
    }

    /** Waits a moment before the next try. */
    void pauseBecause(String why) {
        Duration waited = Duration.ofNanos(System.nanoTime() - since);
        if (waited.compareTo(limit) > 0) {
            throw new GaveUp(why + ", and that for " + limit.toMinutes() + " min");
        }
        tell(waited, why);
        sleep(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    /** Something moved, so the waiting begins anew. */
    void renew() {
        since = System.nanoTime();
        pause = SHORTEST_PAUSE;
    }

    private static void tell(Duration waited, String why) {
        long now = System.nanoTime();
        long last = LAST_TOLD.get();
        if (waited.compareTo(UNTOLD) > 0 && now - last > UNTOLD.toNanos() && LAST_TOLD.compareAndSet(last, now)) {
            System.err.printf("  waiting for %d s: %s%n", waited.toSeconds(), why);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GaveUp("interrupted", interrupted);
        }
    }
}
