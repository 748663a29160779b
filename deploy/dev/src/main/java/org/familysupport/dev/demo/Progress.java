package org.familysupport.dev.demo;

import java.io.PrintStream;
import java.time.Duration;

/** Tells a person every few seconds how far something is and how fast it goes. */
final class Progress implements AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final String what;
    private final int total;
    private final long begin = System.nanoTime();
    private long told = begin;
    private int done;

    Progress(PrintStream out, String what, int total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    synchronized void add(int more) {
        reach(done + more);
    }

    synchronized void reach(int now) {
        done = now;
        if (done < total && System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
            tell();
        }
    }

    /** The last line, of what was reached. */
    @Override
    public synchronized void close() {
        tell();
    }

    private void tell() {
        told = System.nanoTime();
        double seconds = (told - begin) / 1e9;
        out.printf("  %-16s%,8d of %,d  %,7.0f a second  %5.1f s%n", what, done, total, done / seconds, seconds);
    }
}
