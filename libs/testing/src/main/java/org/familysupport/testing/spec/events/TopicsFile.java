package org.familysupport.testing.spec.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.familysupport.events.TopicSpec;
import org.familysupport.events.Topics;
import org.familysupport.testing.spec.Fields;
import org.familysupport.testing.spec.GeneratedFile;
import org.familysupport.testing.spec.Yaml;

/** The topics that must exist, for those who run a broker. */
public final class TopicsFile {
    public static final GeneratedFile FILE = new GeneratedFile("deploy/kafka/topics.yaml");

    private TopicsFile() {}

    public static String text() {
        List<Map<String, Object>> topics =
                Topics.all().stream().map(TopicsFile::topic).toList();
        return Yaml.write("org.familysupport.events.Topics", Fields.of("topics", topics));
    }

    private static Map<String, Object> topic(TopicSpec spec) {
        return Fields.of("name", spec.name(), "partitions", spec.partitions(), "config", new TreeMap<>(spec.config()));
    }
}
