package org.familysupport.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.familysupport.events.Topics;
import org.familysupport.stack.BrokerUsers;

/** Reads every topic of the catalogue from its beginning to its end, those too that are open to nobody outside. */
final class AllTopics {
    private AllTopics() {}

    /** Each record as one text: key, headers and value. */
    static List<String> read(House house) {
        Map<String, Object> settings = new HashMap<>(house.processes().brokerClient(BrokerUsers.OPERATOR));
        settings.put("isolation.level", "read_committed");
        List<String> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = Topics.all().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> records.add(text(record)));
            }
        }
        return records;
    }

    /** Whether a record stands where readers may be let in: not among what is hidden, nor where it is said who is hidden. */
    static boolean isOpen(String record) {
        return !record.startsWith(Topics.RESTRICTIONS + " ") && !record.contains("-restricted.v1 ");
    }

    private static String text(ConsumerRecord<String, String> record) {
        StringBuilder text = new StringBuilder(record.topic() + " " + record.key());
        for (Header header : record.headers()) {
            text.append(' ').append(header.key()).append('=');
            text.append(new String(header.value(), StandardCharsets.UTF_8));
        }
        return text.append(' ').append(record.value()).toString();
    }
}
