package org.familysupport.bench;

import java.util.Arrays;
import java.util.Collection;

/** Times that were taken, in nanoseconds. One thread adds to one of these; they are merged afterwards. */
final class Times {
    private long[] nanos = new long[1024];
    private int count;
    private boolean sorted;

    static Times merged(Collection<Times> parts) {
        Times all = new Times();
        parts.forEach(part -> Arrays.stream(part.nanos, 0, part.count).forEach(all::add));
        return all;
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
        sorted = false;
    }

    int count() {
        return count;
    }

    double meanMillis() {
        return Arrays.stream(nanos, 0, count).average().orElse(Double.NaN) / 1_000_000;
    }

    /** The time that this part of all did not exceed; the longest for 1. */
    double millis(double part) {
        if (count == 0) {
            return Double.NaN;
        }
        sort();
        return nanos[Math.min(count - 1, (int) Math.floor(part * count))] / 1_000_000.0;
    }

    /**
     * How often one of these is longer than one of the others, equal ones counted half: 0.5 where nobody can tell them apart
     * (the statistic of Mann and Whitney).
     */
    double oftenLongerThan(Times others) {
        sort();
        others.sort();
        double longer = 0;
        int below = 0;
        int notAbove = 0;
        for (int i = 0; i < count; i++) {
            while (below < others.count && others.nanos[below] < nanos[i]) {
                below++;
            }
            notAbove = Math.max(notAbove, below);
            while (notAbove < others.count && others.nanos[notAbove] == nanos[i]) {
                notAbove++;
            }
            longer += below + (notAbove - below) / 2.0;
        }
        return longer / ((double) count * others.count);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
    }
}
