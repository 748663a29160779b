package org.familysupport.registry.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of an emergency access a region may set. */
@ConfigMapping(prefix = "family-support.emergency")
public interface EmergencySettings {
    /** How long it lasts: enough to act, too short to work on (handover section 2). */
    @WithDefault("PT3H")
    Duration lasts();

    /** Within how many working days the responsible organisation reviews it (handover section 2). */
    @WithDefault("5")
    int reviewDays();

    /** How many one actor may open in 24 hours; more are refused with 429, for a crisis has few families. */
    @WithDefault("10")
    int mostADay();
}
