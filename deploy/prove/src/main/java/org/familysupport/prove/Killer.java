package org.familysupport.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.dev.FourServices;
import org.familysupport.stack.StackFailure;

/** Kills processes in turn; the watch of the house starts them again while acts go on. One at a time. */
final class Killer implements AutoCloseable {
    private static final String BROKER = "kafka";
    private static final Duration FELT = Duration.ofSeconds(5);
    /** Grants older than 30 s are not trusted; after the broker was away they may be so for a moment. */
    private static final Duration FELT_LONG = Duration.ofSeconds(35);

    private final ProofHouse house;
    private final List<String> victims = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final ExecutorService hand = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("killer").factory());

    Killer(ProofHouse house) {
        this.house = house;
        FourServices processes = house.processes();
        victims.addAll(List.of("registry", "referral", "service-delivery", BROKER));
        victims.addAll(processes.seconds());
    }

    /** The next of them; answers who it is. */
    String next() {
        String victim = victims.get(next.getAndIncrement() % victims.size());
        kill(victim);
        return victim;
    }

    void kill(String victim) {
        hand.execute(() -> {
            house.outages().begin();
            try {
                house.processes().kill(victim);
                done.incrementAndGet();
                house.processes().awaitReady(victim);
            } finally {
                house.outages().end(victim.equals(BROKER) ? FELT_LONG : FELT);
            }
        });
    }

    int kills() {
        return done.get();
    }

    boolean hasKilled() {
        return done.get() > 0;
    }

    /** Waits until whoever was killed is back. */
    void awaitCalm() {
        try {
            hand.submit(() -> {}).get();
        } catch (ExecutionException impossible) {
            throw new StackFailure("Nothing failed: " + impossible.getCause(), impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting.", interrupted);
        }
    }

    @Override
    public void close() {
        hand.close();
    }
}
