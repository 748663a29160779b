package org.familysupport.referral.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What of small numbers a region may set. */
@ConfigMapping(prefix = "family-support.small-counts")
public interface SmallCountSettings {
    /** The least number that is told: fewer are too few to hide in. */
    @WithDefault("5")
    int least();
}
