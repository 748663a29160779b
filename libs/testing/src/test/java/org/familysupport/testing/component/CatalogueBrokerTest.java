package org.familysupport.testing.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.familysupport.events.BrokerRights;
import org.familysupport.events.TopicSpec;
import org.familysupport.events.Topics;
import org.familysupport.stack.BrokerUsers;
import org.familysupport.stack.LocalStack;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** What the catalogue says about rights, asked of a real broker (faults 17). */
class CatalogueBrokerTest {
    private static final LocalStack STACK = StackStart.shared(CatalogueBroker.topics(), CatalogueBroker.rights());
    private static final List<String> TOPICS =
            Topics.all().stream().map(TopicSpec::name).toList();

    @Test
    void everyoneMayWhatTheCatalogueSaysAndNothingElse() throws Exception {
        for (BrokerRights rights : BrokerRights.all()) {
            assertThat(topicsFor(rights.user(), AclOperation.READ))
                    .as("%s reads", rights.user())
                    .containsExactlyElementsOf(rights.reads());
            assertThat(topicsFor(rights.user(), AclOperation.WRITE))
                    .as("%s writes", rights.user())
                    .containsExactlyElementsOf(ownTopics(rights.user()));
            assertThat(topicsFor(rights.user(), AclOperation.DELETE))
                    .as("%s deletes", rights.user())
                    .isEmpty();
        }
    }

    @Test
    @Proves("77")
    void aReportingJobReadsFactsButNoBirthDates() {
        assertThat(endOf(Topics.DELIVERIES)).isNotNegative();
        assertThatThrownBy(() -> endOf(Topics.PEOPLE_CORE)).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aForgedFactIsRefused() {
        assertThatThrownBy(() -> forge("registry", Topics.REFERRALS))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> forge(BrokerUsers.REPORTING_JOBS, Topics.DELIVERIES))
                .hasRootCauseInstanceOf(ClusterAuthorizationException.class);
    }

    private static List<String> ownTopics(String user) {
        return TOPICS.stream()
                .filter(topic -> BrokerRights.writerOf(topic).user().equals(user))
                .toList();
    }

    private static List<String> topicsFor(String user, AclOperation operation) throws Exception {
        List<String> allowed = new ArrayList<>();
        DescribeTopicsOptions withRights = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        try (Admin admin = Admin.create(STACK.brokerClient(user))) {
            for (String topic : TOPICS) {
                if (rights(admin, topic, withRights).contains(operation)) {
                    allowed.add(topic);
                }
            }
        }
        return allowed;
    }

    private static Set<AclOperation> rights(Admin admin, String topic, DescribeTopicsOptions options)
            throws InterruptedException {
        try {
            return admin.describeTopics(Set.of(topic), options)
                    .topicNameValues()
                    .get(topic)
                    .get()
                    .authorizedOperations();
        } catch (ExecutionException hidden) {
            assertThat(hidden).hasCauseInstanceOf(TopicAuthorizationException.class);
            return Set.of();
        }
    }

    private static long endOf(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                STACK.brokerClient(BrokerUsers.REPORTING_JOBS), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    private static void forge(String user, String topic) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(STACK.brokerClient(user), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "forged")).get();
        }
    }
}
