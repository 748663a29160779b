package org.familysupport.delivery.offers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of offers a region may set. */
@ConfigMapping(prefix = "family-support.offers")
interface OfferSettings {
    /** How old the word about the room of an offer may be before it is flagged: a month is what a centre's list is kept by. */
    @WithDefault("P30D")
    Duration freshFor();
}
