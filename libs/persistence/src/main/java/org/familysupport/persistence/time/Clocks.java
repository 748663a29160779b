package org.familysupport.persistence.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The one place that knows the system's clock. */
@ApplicationScoped
class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** It ticks as finely as the database keeps moments: what is answered at once and what is read later are the same. */
    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
