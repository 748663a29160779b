package org.familysupport.referral.worklists;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of live inboxes a region may set. */
@ConfigMapping(prefix = "family-support.streams")
public interface StreamSettings {
    /** How many an organisation may have open at one instance: a head of service and her people, not a mistake in a loop. */
    @WithDefault("20")
    int perOrganisation();

    /** How often a sign of life is sent: proxies cut what is silent for a minute. */
    @WithDefault("PT15S")
    Duration heartbeatEvery();

    /** For how long an event may still commit behind later ones: far longer than any act takes. */
    @WithDefault("PT30S")
    Duration settle();
}
