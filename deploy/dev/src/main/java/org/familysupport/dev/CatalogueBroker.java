package org.familysupport.dev;

import java.util.List;
import org.familysupport.events.BrokerRights;
import org.familysupport.events.Topics;
import org.familysupport.stack.LocalKafka;

/** What the event catalogue asks of the broker: which topics it holds, and who may write and read them. */
final class CatalogueBroker {
    private CatalogueBroker() {}

    static List<LocalKafka.Topic> topics() {
        return Topics.all().stream()
                .map(topic -> new LocalKafka.Topic(topic.name(), topic.partitions(), topic.config()))
                .toList();
    }

    static List<LocalKafka.Rights> rights() {
        return BrokerRights.all().stream()
                .map(all -> new LocalKafka.Rights(all.user(), all.writes(), all.reads(), all.groups()))
                .toList();
    }
}
