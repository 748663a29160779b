package org.familysupport.bench;

import java.time.Duration;

/** What callers saw. */
record LoadReport(Times times, Duration took) {
    double perSecond() {
        return times.count() * 1e9 / took.toNanos();
    }
}
