package org.familysupport.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.familysupport.stack.StackFailure;

/**
 * How old reporting's picture is: from the commit of a referral until it stands committed in reporting's tables, so that the
 * next count has it. Referrals come at a steady rate, whatever became of those before.
 *
 * <p>Of the commit the caller's answer tells, a moment later; so the true lag lies between the two that are printed, close to the
 * shorter.
 */
final class EventLag {
    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BenchHouse house;
    private final Rows rows;
    private final BenchOptions options;
    private final PrintStream out;
    private final String token;

    /** One referral: when it was due, and when the caller had its answer. */
    private record Sent(UUID id, long due, long answered) {}

    EventLag(BenchHouse house, Rows rows, BenchOptions options, PrintStream out) {
        this.house = house;
        this.rows = rows;
        this.options = options;
        this.out = out;
        this.token = house.token(Rows.MINE);
    }

    void measure() {
        Duration time = options.time().multipliedBy(options.rounds());
        out.printf(
                "%nFrom commit to visible in reporting: referrals, %d a second for %d s%n",
                options.rate(), time.toSeconds());
        house.settle();
        send(options.warmUp(), new Columns(0, 0));
        Columns table = new Columns(20, 11);
        table.row("", "events", "p50 ms", "p95 ms", "p99 ms", "longest ms", "never");
        send(time, table);
        out.print(table.text());
    }

    private void send(Duration time, Columns table) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 1);
        try {
            Sighting sighting = new Sighting(house);
            Future<Map<UUID, Long>> watching = threads.submit(sighting);
            List<Sent> sent = sendAll(threads, sighting, (int) (options.rate() * time.toSeconds()));
            sighting.endAt(System.nanoTime() + PATIENCE.toNanos());
            print(table, sent, watching.get());
        } catch (ExecutionException failed) {
            throw new StackFailure("The lag cannot be measured: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while measuring the lag.", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Sent> sendAll(ExecutorService threads, Sighting sighting, int count)
            throws ExecutionException, InterruptedException {
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        Callable<List<Sent>> caller = () -> {
            List<Sent> sent = new ArrayList<>();
            try (Wire wire = new Wire(house.port("referral"))) {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    sent.add(sendAt(begin + i * 1_000_000_000L / options.rate(), wire, sighting));
                }
            }
            return sent;
        };
        List<Sent> all = new ArrayList<>();
        List<Future<List<Sent>>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(threads.submit(caller));
        }
        for (Future<List<Sent>> each : callers) {
            all.addAll(each.get());
        }
        return all;
    }

    private Sent sendAt(long due, Wire wire, Sighting sighting) throws IOException {
        UUID id = UUID.randomUUID();
        Request request =
                Request.post("/api/v1/referrals", token, "referral", rows.nextReferral("\"id\":\"" + id + "\","));
        sighting.expect(id);
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
        int status = wire.ask(request);
        if (status != 201) {
            throw new IOException(request + " was answered " + status);
        }
        return new Sent(id, due, System.nanoTime());
    }

    private static void print(Columns table, List<Sent> sent, Map<UUID, Long> seen) {
        Times answers = new Times();
        Times fromAnswer = new Times();
        Times fromRequest = new Times();
        for (Sent each : sent) {
            answers.add(each.answered() - each.due());
            Long visible = seen.get(each.id());
            if (visible != null) {
                fromAnswer.add(Math.max(0, visible - each.answered()));
                fromRequest.add(visible - each.due());
            }
        }
        row(table, "since the answer", fromAnswer, sent.size() - seen.size());
        row(table, "since it was due", fromRequest, sent.size() - seen.size());
        row(table, "answer since due", answers, 0);
    }

    private static void row(Columns table, String name, Times times, int never) {
        table.row(
                name, times.count(), times.millis(0.5), times.millis(0.95), times.millis(0.99), times.millis(1), never);
    }
}
