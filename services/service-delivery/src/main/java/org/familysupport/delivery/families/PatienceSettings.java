package org.familysupport.delivery.families;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a caller waits for facts that are on their way (rulings 16). */
@ConfigMapping(prefix = "family-support.patience")
public interface PatienceSettings {
    /** At most so long. */
    @WithDefault("PT2S")
    Duration most();

    /** Looking again so often: a fact usually takes some tens of milliseconds. */
    @WithDefault("PT0.1S")
    Duration every();

    /** At most so many callers at a time; the others are answered at once. */
    @WithDefault("64")
    int waiters();
}
