package org.familysupport.prove;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.familysupport.dev.demo.GaveUp;
import org.familysupport.prove.ledger.Ledger;
import org.familysupport.prove.model.World;
import org.familysupport.stack.StackFailure;

/** All sequences, several at a time; then terms that nobody keeps; then the ledger of all services. */
public final class Proof {
    private static final int ENOUGH_VIOLATIONS = 50;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(30);

    private final ProofHouse house;
    private final ProveOptions options;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Map<String, Long> facts = new TreeMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger played = new AtomicInteger();
    private final AtomicInteger violations = new AtomicInteger();
    private final long began = System.nanoTime();

    public Proof(ProofHouse house, ProveOptions options, PrintStream out) {
        this.house = house;
        this.options = options;
        this.out = out;
    }

    /** Plays everything; how many violations there were. The last line says it too. */
    public int run() {
        try (Killer killer = new Killer(house)) {
            play(killer);
            if (options.only() < 0) {
                guarded(() -> add(new MissedTerms(house, options, killer, tally, out).play()));
            }
            killer.awaitCalm();
            guarded(() ->
                    new Ledger(house, out).audit(known(), killer.hasKilled()).forEach(this::violated));
        }
        return told();
    }

    /** Plays the sequences alone, in a house of which the ledger may not be right. */
    public int play() {
        try (Killer killer = new Killer(house)) {
            play(killer);
        }
        return told();
    }

    private void play(Killer killer) {
        try (ExecutorService rivals = Executors.newCachedThreadPool()) {
            if (options.only() >= 0) {
                playOne(options.only(), rivals, killer);
                return;
            }
            playAll(rivals, killer);
            out.printf(
                    "%,d acts and reads in %d s, %.1f sequences a second, %d processes killed:%n%s",
                    tally.total(), seconds(), pace(), killer.kills(), tally.table());
        }
    }

    private int told() {
        out.printf("%d sequences, %d violations%n", played.get(), violations.get());
        return violations.get();
    }

    /** The first alone: services that have just started would refuse many at once for want of time. */
    private void playAll(ExecutorService rivals, Killer killer) {
        playOne(next.getAndIncrement(), rivals, killer);
        ExecutorService players = Executors.newFixedThreadPool(options.atOnce());
        for (int player = 0; player < options.atOnce(); player++) {
            players.execute(() -> {
                for (int number = next.getAndIncrement();
                        number < options.sequences() && violations.get() < ENOUGH_VIOLATIONS;
                        number = next.getAndIncrement()) {
                    playOne(number, rivals, killer);
                }
            });
        }
        players.shutdown();
        try {
            while (!players.awaitTermination(BETWEEN_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                out.printf("  %,d sequences, %.1f a second, %d violations%n", played.get(), pace(), violations.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while sequences were played.", interrupted);
        }
    }

    private void playOne(int number, ExecutorService rivals, Killer killer) {
        try (Sequence sequence = new Sequence(house, options, number, rivals, killer, tally)) {
            try {
                World end = sequence.play();
                add(end.facts());
                if (options.only() >= 0) {
                    say("Sequence %d of seed %d:%n%s".formatted(number, options.seed(), sequence.acts()));
                }
            } catch (RuntimeException violated) {
                violated("sequence %d of seed %d: %s%n%s%n   again: %s"
                        .formatted(number, options.seed(), reason(violated), sequence.acts(), options.replay(number)));
            }
        }
        played.incrementAndGet();
    }

    private void guarded(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException violated) {
            violated(reason(violated));
        }
    }

    /** What was looked for and found is told by its message; anything else is a fault of the proof, and told with its place. */
    private static String reason(RuntimeException violated) {
        if (violated instanceof Violated || violated instanceof StackFailure || violated instanceof GaveUp) {
            return String.valueOf(violated.getMessage());
        }
        StringWriter trace = new StringWriter();
        violated.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private synchronized void add(Map<String, Long> announced) {
        announced.forEach((room, many) -> facts.merge(room, many, Long::sum));
    }

    /** Of a sequence that was broken off nobody knows how many facts it made. */
    private synchronized Map<String, Long> known() {
        return violations.get() == 0 ? Map.copyOf(facts) : Map.of();
    }

    private void violated(String what) {
        violations.incrementAndGet();
        say("VIOLATION " + what);
    }

    private synchronized void say(String text) {
        out.println(text);
    }

    private double pace() {
        return (double) played.get() / Math.max(1, seconds());
    }

    private long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }
}
