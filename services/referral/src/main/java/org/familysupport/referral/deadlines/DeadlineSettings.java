package org.familysupport.referral.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** What of terms a region may set; how long they are is data, see the rules. */
@ConfigMapping(prefix = "family-support.deadlines")
public interface DeadlineSettings {
    /** The hour at which work begins, for terms in working hours. */
    @WithDefault("09:00")
    LocalTime opens();

    /** The hour at which it ends. */
    @WithDefault("18:00")
    LocalTime closes();

    /** How many terms one transaction looks after, so that it stays short after an outage. */
    @WithDefault("100")
    int batch();
}
