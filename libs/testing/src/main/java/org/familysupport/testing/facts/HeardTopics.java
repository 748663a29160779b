package org.familysupport.testing.facts;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics that the service under test hears. */
final class HeardTopics {
    private HeardTopics() {}

    static List<String> all() {
        return ConfigProvider.getConfig()
                .getOptionalValues("mp.messaging.incoming.facts.topics", String.class)
                .orElse(List.of());
    }
}
