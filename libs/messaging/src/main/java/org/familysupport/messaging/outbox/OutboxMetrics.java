package org.familysupport.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far the broker is behind the database, in seconds: {@code outbox_lag_seconds}. */
@ApplicationScoped
class OutboxMetrics {
    private final AtomicLong lagMillis = new AtomicLong();

    OutboxMetrics(MeterRegistry registry) {
        Gauge.builder("outbox.lag", lagMillis, millis -> millis.get() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest event that was not sent when the last round began")
                .register(registry);
    }

    void round(@Nullable Instant oldest, Instant began) {
        lagMillis.set(oldest == null ? 0 : Duration.between(oldest, began).toMillis());
    }
}
