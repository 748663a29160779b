package org.familysupport.testing.component;

import java.util.List;
import org.familysupport.events.BrokerRights;
import org.familysupport.events.Topics;
import org.familysupport.stack.LocalKafka;

/** What the event catalogue asks of a broker: its topics, and who may write and read them. */
public final class CatalogueBroker {
    private CatalogueBroker() {}

    public static List<LocalKafka.Topic> topics() {
        return Topics.all().stream()
                .map(topic -> new LocalKafka.Topic(topic.name(), topic.partitions(), topic.config()))
                .toList();
    }

    public static List<LocalKafka.Rights> rights() {
        return BrokerRights.all().stream()
                .map(all -> new LocalKafka.Rights(all.user(), all.writes(), all.reads(), all.groups()))
                .toList();
    }
}
