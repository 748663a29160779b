package org.familysupport.dev;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a process may be started again: at most five times a minute, each time a little later. */
final class RestartBudget {
    static final int RESTARTS = 5;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Deque<Instant> restarts = new ArrayDeque<>();

    /** Books a restart and answers how long to wait before it. */
    Duration book(Instant now) {
        forgetBefore(now.minus(WINDOW));
        Duration pause = isSpent(now)
                ? Duration.between(now, restarts.getFirst().plus(WINDOW))
                : FIRST_PAUSE.multipliedBy(1L << restarts.size());
        restarts.addLast(now.plus(pause));
        return pause;
    }

    /** Whether the next restart must wait for the minute to pass. */
    boolean isSpent(Instant now) {
        forgetBefore(now.minus(WINDOW));
        return restarts.size() >= RESTARTS;
    }

    private void forgetBefore(Instant limit) {
        while (!restarts.isEmpty() && restarts.getFirst().isBefore(limit)) {
            restarts.removeFirst();
        }
    }
}
