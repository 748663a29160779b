package org.familysupport.events;

import java.util.Map;

/**
 * A topic as it must exist on the broker.
 *
 * @param partitions fixed at creation: keys would move
 * @param config broker settings that differ from the defaults
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {
    public TopicSpec {
        config = Map.copyOf(config);
    }
}
