package org.familysupport.referral.handovers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of a hand-over a region may set. */
@ConfigMapping(prefix = "family-support.hand-over")
public interface HandOverSettings {
    /** How long who has handed over or finished may still read (handover section 1). */
    @WithDefault("P30D")
    Duration tail();
}
