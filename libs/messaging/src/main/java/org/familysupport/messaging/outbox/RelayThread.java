package org.familysupport.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the relay going on a thread of its own: sending waits for the broker's word, and must not hold an event loop.
 *
 * <p>A failure of the database or the broker ends the round; the next begins after a pause, with nothing lost.
 */
@ApplicationScoped
class RelayThread {
    private static final Logger LOG = Logger.getLogger(RelayThread.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final OutboxSettings settings;
    private final OutboxRelay relay;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    RelayThread(OutboxSettings settings, OutboxRelay relay) {
        this.settings = settings;
        this.relay = relay;
    }

    /** Wakes the relay: something was committed. */
    void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    void start(@Observes StartupEvent start) {
        if (settings.relay()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        nudge();
        thread.join(Duration.ofSeconds(5));
        relay.close();
    }

    private void run() {
        while (running) {
            try {
                if (!relay.round()) {
                    sleep(settings.poll());
                }
            } catch (RuntimeException failure) {
                LOG.warnf("the outbox waits: %s", failure.getClass().getSimpleName());
                LOG.debug("why the outbox waits", failure);
                relay.release();
                sleep(AFTER_FAILURE);
            }
        }
    }

    private void sleep(Duration most) {
        try {
            if (nudges.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
