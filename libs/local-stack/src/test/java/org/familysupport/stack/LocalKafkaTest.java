package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    @Test
    void createsTopicsAsToldAndCorrectsTheirSettings() throws Exception {
        // Given
        String name = SharedStack.TOPIC.name();

        // When
        LocalStack.shared(List.of(new LocalKafka.Topic(name, 2, Map.of("retention.ms", "-1"))), List.of());

        // Then
        try (Admin admin = Admin.create(SharedStack.STACK.brokerClient(BrokerUsers.OPERATOR))) {
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
        LocalKafka.Settings settings =
                new LocalKafka.Settings(folder.resolve("log"), FreePorts.one(), BrokerUsers.from(Map.of()));
        try (LocalKafka first = LocalKafka.start(settings, List.of(topic), List.of())) {
            Wire.send(first.settings().client(BrokerUsers.OPERATOR), topic.name(), "value");
        }

        // When
        try (LocalKafka second = LocalKafka.start(settings, List.of(topic), List.of())) {
            // Then
            assertThat(Wire.read(second.settings().client(BrokerUsers.OPERATOR), topic.name()))
                    .isEqualTo("value");
        }
    }
}
