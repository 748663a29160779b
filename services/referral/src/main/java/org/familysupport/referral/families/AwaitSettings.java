package org.familysupport.referral.families;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a request waits for a fact that is on its way. */
@ConfigMapping(prefix = "family-support.await")
public interface AwaitSettings {
    /** At most this long (rulings 16): a fact is usually here within a tenth of it. */
    @WithDefault("PT2S")
    Duration patience();

    /** At most so many at once, so that asking for made-up ids cannot fill the service. */
    @WithDefault("100")
    int waiters();
}
