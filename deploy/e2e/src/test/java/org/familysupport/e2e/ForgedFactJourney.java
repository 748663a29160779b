package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.familysupport.events.Topics;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody outside says a fact, or reads what is not for him: the broker of the house refuses both (faults 17). */
@ExtendWith(InTheHouse.class)
@Order(5)
class ForgedFactJourney {
    private static final int SHORT_MILLIS = 4000;

    private final String mark = UUID.randomUUID().toString();

    @Test
    @Proves("10")
    @Proves("77")
    void nobodyOutsideSaysAFactOrReadsABirthDate(House house) {
        Map<String, Object> job = impatient(house.processes().brokerClient(BrokerUsers.REPORTING_JOBS));
        Map<String, Object> registry = impatient(house.processes().brokerClient("registry"));
        Map<String, Object> nobody =
                impatient(Map.of("bootstrap.servers", house.processes().bootstrapServers()));

        assertThatThrownBy(() -> openAGrant(job)).hasRootCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> openAGrant(registry)).hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> openAGrant(nobody)).hasRootCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> endOf(job, Topics.PEOPLE_CORE)).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> endOf(nobody, Topics.DELIVERIES)).isInstanceOf(TimeoutException.class);

        assertThat(endOf(job, Topics.DELIVERIES)).isNotNegative();
        assertThat(AllTopics.read(house)).noneMatch(record -> record.contains(mark));
    }

    /** What a forger would like best: a right to a family. */
    private void openAGrant(Map<String, Object> client) throws Exception {
        ProducerRecord<String, String> forged = new ProducerRecord<>(Topics.REFERRAL_GRANTS, mark, "{}");
        forged.headers()
                .add("ce_type", "org.familysupport.referral.GrantOpened.v1".getBytes(StandardCharsets.UTF_8))
                .add("ce_id", mark.getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(forged).get();
        }
    }

    private static long endOf(Map<String, Object> client, String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    private static Map<String, Object> impatient(Map<String, Object> client) {
        Map<String, Object> impatient = new HashMap<>(client);
        impatient.put("max.block.ms", SHORT_MILLIS);
        impatient.put("default.api.timeout.ms", SHORT_MILLIS);
        impatient.put("request.timeout.ms", SHORT_MILLIS);
        return impatient;
    }
}
