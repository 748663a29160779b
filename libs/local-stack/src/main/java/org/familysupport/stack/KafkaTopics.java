package org.familysupport.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Brings the topics of a broker to what the event catalogue says. Partitions of an existing topic are never changed. */
final class KafkaTopics {
    private static final long SECONDS = 60;

    private KafkaTopics() {}

    static void ensure(Admin admin, Collection<LocalKafka.Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> present = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        create(admin, topics.stream().filter(t -> !present.contains(t.name())).toList());
        correct(admin, topics.stream().filter(t -> present.contains(t.name())).toList());
    }

    private static void create(Admin admin, List<LocalKafka.Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<NewTopic> wanted = new ArrayList<>();
        for (LocalKafka.Topic topic : topics) {
            wanted.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
        }
        admin.createTopics(wanted).all().get(SECONDS, TimeUnit.SECONDS);
        admin.describeTopics(topics.stream().map(LocalKafka.Topic::name).toList())
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS);
    }

    private static void correct(Admin admin, List<LocalKafka.Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (LocalKafka.Topic topic : topics) {
            List<AlterConfigOp> set = topic.config().entrySet().stream()
                    .map(e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            if (!set.isEmpty()) {
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), set);
            }
        }
        admin.incrementalAlterConfigs(changes).all().get(SECONDS, TimeUnit.SECONDS);
    }
}
