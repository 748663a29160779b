package org.familysupport.testing.facts;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.familysupport.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** The tests' own producer. */
final class Broker {
    private static final Producer<@Nullable String, byte @Nullable []> PRODUCER =
            producer(LocalStack.shared().bootstrapServers());

    private Broker() {}

    static Producer<@Nullable String, byte @Nullable []> producer(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true, "linger.ms", 0);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    static RecordMetadata send(ProducerRecord<@Nullable String, byte @Nullable []> record) {
        try {
            return PRODUCER.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused a record for " + record.topic(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
