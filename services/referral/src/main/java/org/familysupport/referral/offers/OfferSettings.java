package org.familysupport.referral.offers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of offers a region may set. */
@ConfigMapping(prefix = "family-support.offers")
public interface OfferSettings {
    /** How old an answer about room may be that one relies on (handover section 1). */
    @WithDefault("PT24H")
    Duration reliableFor();
}
