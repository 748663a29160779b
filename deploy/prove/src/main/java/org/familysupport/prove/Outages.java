package org.familysupport.prove;

import java.time.Duration;

/** When processes were away: only then may a request fail. */
final class Outages {
    private int underWay;
    private long lastEnd = System.nanoTime();

    synchronized void begin() {
        underWay++;
    }

    /** What was away is back, and for so long it may still be felt. */
    synchronized void end(Duration felt) {
        underWay--;
        lastEnd = Math.max(lastEnd, System.nanoTime() + felt.toNanos());
    }

    /** Whether anything was away since then. */
    synchronized boolean since(long nanos) {
        return underWay > 0 || lastEnd - nanos > 0;
    }
}
