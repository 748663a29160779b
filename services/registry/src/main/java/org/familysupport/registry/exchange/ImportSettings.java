package org.familysupport.registry.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are taken. */
@ConfigMapping(prefix = "family-support.imports")
public interface ImportSettings {
    /** How many rows a file may have. */
    @WithDefault("100000")
    int rows();

    /** How many bytes a file may have, over all the requests that bring it: 10,000 for each row. */
    @WithDefault("1000000000")
    long bytes();

    /** How many files an organisation may have on their way at a time: some for each of its systems. */
    @WithDefault("20")
    int open();

    /**
     * How many rows one transaction works off: few enough that its people are held by their own keys and nobody waits for long, many enough
     * to share its round trips.
     */
    @WithDefault("5")
    int chunk();

    /** How long a content that was cut off waits to be gone on with. */
    @WithDefault("PT24H")
    Duration unfinished();

    /** How long the results of a file can be asked for. */
    @WithDefault("P30D")
    Duration results();
}
