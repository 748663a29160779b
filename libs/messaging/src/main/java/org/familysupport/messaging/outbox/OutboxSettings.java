package org.familysupport.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the outbox is sent. */
@ConfigMapping(prefix = "family-support.outbox")
public interface OutboxSettings {
    /** The service's word in packages, event types and topics, such as {@code delivery}. */
    String service();

    /** The region in {@code ce_source}. */
    @WithDefault("demo")
    String region();

    /** Whether this instance may send; off only where a test wants the rows to stay. */
    @WithDefault("true")
    boolean relay();

    /** How long the relay sleeps when nobody nudges it. */
    @WithDefault("PT0.05S")
    Duration poll();

    /** How many rows are read at once. */
    @WithDefault("1000")
    int batch();

    /** The topics of grants and restrictions that carry this service's heartbeat, if it announces any (rulings 17). */
    Optional<List<String>> heartbeatTopics();

    /** How often the heartbeat is sent. */
    @WithDefault("PT1S")
    Duration heartbeatEvery();
}
