package org.familysupport.prove.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.familysupport.events.Topics;

/** Every fact on every topic, read from the beginning to the end. */
final class Announced {
    /** The topics whose keys are ids of aggregates: there each version has exactly one fact. */
    static final List<String> OF_AGGREGATES = List.of(
            Topics.FAMILIES,
            Topics.REFERRALS,
            Topics.TRANSFERS,
            Topics.RESPONSIBILITIES,
            Topics.DELIVERIES,
            Topics.DEADLINES);

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Set<UUID>> ids = new HashMap<>();
    private final Map<UUID, Integer> contents = new HashMap<>();
    private final Map<String, Map<String, List<Long>>> versions = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int again;

    private Announced() {}

    static Announced read(Map<String, Object> operator) {
        Announced announced = new Announced();
        Map<String, Object> settings = new HashMap<>(operator);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = Topics.all().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(announced::take);
            }
        }
        return announced;
    }

    private void take(ConsumerRecord<String, String> record) {
        String id = header(record, "ce_id");
        if (id.isEmpty()) {
            // A sign of life.
            return;
        }
        UUID fact = UUID.fromString(id);
        boolean first =
                ids.computeIfAbsent(record.topic(), topic -> new HashSet<>()).add(fact);
        if (!OF_AGGREGATES.contains(record.topic())) {
            return;
        }
        int content = (record.key() + record.value()).hashCode();
        if (first) {
            contents.put(fact, content);
            versions.computeIfAbsent(record.topic(), topic -> new HashMap<>())
                    .computeIfAbsent(record.key(), key -> new ArrayList<>())
                    .add(Long.parseLong(header(record, "ce_sequence")));
        } else if (Integer.valueOf(content).equals(contents.get(fact))) {
            again++;
        } else {
            wrong.add("two facts on " + record.topic() + " have the id " + fact);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What is wrong by itself: versions that are missing or there twice, in the order of a partition too. */
    List<String> wrong() {
        List<String> all = new ArrayList<>(wrong);
        versions.forEach((topic, keys) -> keys.forEach((key, found) -> {
            for (int place = 0; place < found.size(); place++) {
                if (found.get(place) != place + 1) {
                    all.add("the versions of " + key + " on " + topic + " are " + found);
                    return;
                }
            }
        }));
        return all;
    }

    /** How many facts were sent once more, as they were, because their sender died before it could note that it had sent them. */
    int again() {
        return again;
    }

    /** How many facts are on a topic, each once. */
    long on(String topic) {
        return ids.getOrDefault(topic, Set.of()).size();
    }

    /** All facts on these topics. */
    Set<UUID> on(List<String> topics) {
        Set<UUID> all = new HashSet<>();
        topics.forEach(topic -> all.addAll(ids.getOrDefault(topic, Set.of())));
        return all;
    }

    /** The topics on which anything is. */
    Set<String> topics() {
        return new TreeSet<>(ids.keySet());
    }
}
