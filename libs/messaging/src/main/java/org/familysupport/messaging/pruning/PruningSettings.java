package org.familysupport.messaging.pruning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what was sent, taken and answered is remembered. */
@ConfigMapping(prefix = "family-support.pruning")
public interface PruningSettings {
    /** Sent events; the topic keeps them for ever, so these only help to look into a mishap of the last weeks. */
    @WithDefault("P30D")
    Duration outbox();

    /** Ids of taken messages; a resend later than this would have its effect again, so it outlives every outbox. */
    @WithDefault("P90D")
    Duration inbox();

    /** Settled parked messages; the audit tells of them for ever. */
    @WithDefault("P90D")
    Duration parked();

    /** Answers to Idempotency-Keys: the OpenAPI documents promise 24 hours (http-api 10). */
    @WithDefault("PT24H")
    Duration answers();

    /** How many rows leave in one transaction, so that none is long. */
    @WithDefault("5000")
    int batch();
}
