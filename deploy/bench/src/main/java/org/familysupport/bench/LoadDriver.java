package org.familysupport.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.familysupport.stack.StackFailure;

/** So many callers, each with a connection of its own, who ask as soon as they are answered. */
final class LoadDriver {
    private static final int MOST_OF_EACH = 1_000_000;
    /** The JIT of a service compiles for good what ran some thousand times, however long that takes on a busy machine. */
    private static final int WARM = 5000;

    private static final int MOST_TURNS_OF_WARM_UP = 6;

    private final int port;
    private final int callers;

    LoadDriver(int port, int callers) {
        this.port = port;
        this.callers = callers;
    }

    /** Asks for this long, and never more than a bounded number of times. */
    LoadReport run(Load load, Duration time) {
        return run(load, time, MOST_OF_EACH);
    }

    /** Asks for this long, or some times longer where too little was done by then. */
    void warmUp(Load load, Duration time) {
        int asked = 0;
        for (int turn = 0; turn < MOST_TURNS_OF_WARM_UP && asked < WARM; turn++) {
            asked += run(load, time).times().count();
        }
    }

    LoadReport run(Load load, Duration time, int mostOfEach) {
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Times>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                running.add(threads.submit(() -> call(load, caller, begin + time.toNanos(), mostOfEach)));
            }
            List<Times> parts = new ArrayList<>();
            for (Future<Times> each : running) {
                parts.add(each.get());
            }
            return new LoadReport(Times.merged(parts), Duration.ofNanos(System.nanoTime() - begin));
        } catch (ExecutionException failed) {
            throw new StackFailure("The load was broken off: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted under load.", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private Times call(Load load, int caller, long end, int most) throws IOException {
        Times times = new Times();
        try (Wire wire = new Wire(port)) {
            while (System.nanoTime() < end && times.count() < most) {
                Request request = load.next().request(caller);
                long begin = System.nanoTime();
                int status = wire.ask(request);
                times.add(System.nanoTime() - begin);
                if (status != load.status()) {
                    throw new IOException(request + " was answered " + status + " instead of " + load.status());
                }
            }
        }
        return times;
    }
}
