package org.familysupport.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plain Kafka clients that speak with a broker about topics of one partition. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORT_MILLIS = 4000;

    private Wire() {}

    static void send(Map<String, Object> client, String topic, String value) throws Exception {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("max.block.ms", SHORT_MILLIS);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    /** The first record, read by one who chooses his partitions. */
    static String read(Map<String, Object> client, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(client, Map.of())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.endOffsets(consumer.assignment());
            return first(consumer).value();
        }
    }

    /** The first record, read by a member of a group. */
    static String readInGroup(Map<String, Object> client, String topic, String group) {
        try (KafkaConsumer<String, String> consumer = consumer(client, Map.of("group.id", group))) {
            consumer.subscribe(List.of(topic));
            return first(consumer).value();
        }
    }

    /** How many records there are. */
    static long count(Map<String, Object> client, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(client, Map.of())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    private static KafkaConsumer<String, String> consumer(Map<String, Object> client, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("auto.offset.reset", "earliest");
        settings.put("default.api.timeout.ms", SHORT_MILLIS);
        settings.put("request.timeout.ms", SHORT_MILLIS);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static ConsumerRecord<String, String> first(KafkaConsumer<String, String> consumer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                return record;
            }
        }
        throw new AssertionError("nothing came");
    }
}
