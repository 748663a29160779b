package org.familysupport.referral.consilia;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What of sittings a region may set. */
@ConfigMapping(prefix = "family-support.sittings")
public interface SittingSettings {
    /** How long before its day members may read about those on the agenda: as long as materials are studied. */
    @WithDefault("P14D")
    Period before();

    /** How long after its day they may, unless the protocol is signed earlier. */
    @WithDefault("P14D")
    Period after();
}
