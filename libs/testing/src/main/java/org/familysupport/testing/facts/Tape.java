package org.familysupport.testing.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.stack.LocalStack;

/** A topic from its beginning, read once for all tests and remembered. */
final class Tape {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Map<String, Tape> TAPES = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Tape(String topic) {
        Map<String, Object> settings = LocalStack.shared().brokerClient(BrokerUsers.OPERATOR);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Tape of(String topic) {
        return TAPES.computeIfAbsent(topic, Tape::new);
    }

    /** The first record that fits, as soon as there is one. */
    synchronized Optional<ConsumerRecord<String, byte[]>> find(
            Predicate<ConsumerRecord<String, byte[]>> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<ConsumerRecord<String, byte[]>> found = present(wanted).findFirst();
        while (found.isEmpty() && System.nanoTime() < end) {
            consumer.poll(STEP).forEach(records::add);
            found = present(wanted).findFirst();
        }
        return found;
    }

    /** Every record up to the present end that fits, each partition in order. */
    synchronized List<ConsumerRecord<String, byte[]>> all(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(STEP).forEach(records::add);
        }
        return present(wanted).toList();
    }

    private Stream<ConsumerRecord<String, byte[]>> present(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return records.stream().filter(wanted);
    }
}
