package org.familysupport.registry.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes are delivered to agencies' systems. */
@ConfigMapping(prefix = "family-support.webhooks")
public interface WebhookSettings {
    /** Whether an address may be one of plain HTTP; else ids of families would travel unprotected. */
    @WithDefault("false")
    boolean plainHttp();

    /**
     * Whether an address may lie in the own network; else who may subscribe could make the service call its neighbours. A region
     * whose agencies share a private network turns it on.
     */
    @WithDefault("false")
    boolean privateAddresses();

    /** How long it is tried. */
    @WithDefault("PT72H")
    Duration tryFor();

    /** The pause after the first attempt; each later one is twice as long. */
    @WithDefault("PT5S")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("PT1H")
    Duration longestPause();

    /** How long one attempt may take. */
    @WithDefault("PT10S")
    Duration patience();

    /** How many webhooks an organisation may have: one for each of its systems and some for trying. */
    @WithDefault("10")
    int most();

    /** How many are tried side by side by one instance, four at most for one subscriber. */
    @WithDefault("20")
    int together();

    /** How long it can be asked what was delivered and what was given up. */
    @WithDefault("P30D")
    Duration kept();
}
