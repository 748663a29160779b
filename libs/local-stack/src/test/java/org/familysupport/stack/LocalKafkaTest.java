package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    @Test
    void createsTopicsAsToldAndCorrectsTheirSettings() throws Exception {
        // Given
        String name = SharedStack.TOPIC.name();

        // When
        LocalStack.shared(List.of(new LocalKafka.Topic(name, 2, Map.of("retention.ms", "-1"))));

        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedStack.STACK.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
            var config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
            assertThat(admin.describeTopics(List.of(name))
                            .allTopicNames()
                            .get()
                            .get(name)
                            .partitions())
                    .hasSize(2);
        }
    }

    @Test
    void keepsItsLogBetweenRuns(@TempDir Path folder) throws Exception {
        // Given
        LocalKafka.Topic topic = new LocalKafka.Topic("kept.v1", 1, Map.of());
        LocalKafka.Settings settings = new LocalKafka.Settings(folder.resolve("log"), FreePorts.one());
        try (LocalKafka first = LocalKafka.start(settings, List.of(topic))) {
            send(first.settings().bootstrapServers(), topic.name());
        }

        // When
        try (LocalKafka second = LocalKafka.start(settings, List.of(topic))) {
            // Then
            assertThat(read(second.settings().bootstrapServers(), topic.name())).isEqualTo("value");
        }
    }

    private static void send(String servers, String topic) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", servers);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static String read(String servers, String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(10));
            return records.iterator().next().value();
        }
    }
}
