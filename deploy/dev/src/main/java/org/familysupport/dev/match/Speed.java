package org.familysupport.dev.match;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.familysupport.matching.Matcher;
import org.familysupport.matching.Zone;

/**
 * How many pairs one core compares in a second once the JIT knows the code: a small file is through before that, so the pairs that
 * share a key are compared again for a while. Preparing records and finding pairs is not in it.
 */
final class Speed {
    private static final long WARM_UP_NANOS = 1_000_000_000;
    private static final long MEASURED_NANOS = 500_000_000;
    private static final int MOST_PAIRS = 100_000;

    private final Matcher matcher;
    private final List<KnownRecord> records;
    private final int[] ones = new int[MOST_PAIRS];
    private final int[] others = new int[MOST_PAIRS];
    private int pairs;
    private int automatic;

    Speed(Matcher matcher, List<KnownRecord> records, Index index) {
        this.matcher = matcher;
        this.records = records;
        int[] found = new int[records.size()];
        int[] candidates = new int[records.size()];
        for (int i = 0; i < records.size() && pairs < MOST_PAIRS; i++) {
            int count = index.later(i, found, i + 1, candidates);
            for (int at = 0; at < count && pairs < MOST_PAIRS; at++) {
                ones[pairs] = i;
                others[pairs++] = candidates[at];
            }
        }
    }

    long pairsPerSecond() {
        if (pairs == 0) {
            return 0;
        }
        compareFor(WARM_UP_NANOS);
        long started = cpuNanos();
        long compared = compareFor(MEASURED_NANOS);
        return compared * 1_000_000_000 / Math.max(1, cpuNanos() - started);
    }

    private long compareFor(long nanos) {
        long started = cpuNanos();
        long compared = 0;
        while (cpuNanos() - started < nanos) {
            for (int round = 0; round < 1_000; round++) {
                int at = (int) (compared++ % pairs);
                compare(ones[at], others[at]);
            }
        }
        return compared;
    }

    /** Of this thread: what other programs of the machine take is not the matcher's. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Counts what came out, so that the JIT does not leave it out. */
    private void compare(int one, int other) {
        Zone zone = matcher.compare(
                        records.get(one).features(), records.get(other).features())
                .zone();
        automatic += zone == Zone.AUTOMATIC ? 1 : 0;
    }
}
