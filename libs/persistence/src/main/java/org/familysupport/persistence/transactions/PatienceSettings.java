package org.familysupport.persistence.transactions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a caller waits for facts that are on their way (rulings 16). */
@ConfigMapping(prefix = "family-support.patience")
public interface PatienceSettings {
    /** At most so long: a fact is usually here within a tenth of it. */
    @WithDefault("PT2S")
    Duration most();

    /** At most so many callers at a time; the others are answered at once. */
    @WithDefault("100")
    int waiters();
}
