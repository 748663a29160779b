package org.familysupport.dev;

import java.util.List;
import org.familysupport.events.Topics;
import org.familysupport.stack.LocalKafka;

/** The topics of the event catalogue, as the broker is told to hold them. */
final class CatalogueTopics {
    private CatalogueTopics() {}

    static List<LocalKafka.Topic> all() {
        return Topics.all().stream()
                .map(topic -> new LocalKafka.Topic(topic.name(), topic.partitions(), topic.config()))
                .toList();
    }
}
