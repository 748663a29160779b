package org.familysupport.testing.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.familysupport.events.BrokerRights;
import org.familysupport.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** The tests' own producers, one for each service, with the rights that the service has. */
final class Broker {
    private static final Map<String, Producer<@Nullable String, byte @Nullable []>> PRODUCERS =
            new ConcurrentHashMap<>();

    private Broker() {}

    /** The producer of the service whose topic it is. */
    static Producer<@Nullable String, byte @Nullable []> producerFor(String topic) {
        return PRODUCERS.computeIfAbsent(BrokerRights.writerOf(topic).user(), Broker::producer);
    }

    static RecordMetadata send(ProducerRecord<@Nullable String, byte @Nullable []> record) {
        try {
            return producerFor(record.topic()).send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused a record for " + record.topic(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Producer<@Nullable String, byte @Nullable []> producer(String user) {
        Map<String, Object> settings = new HashMap<>(LocalStack.shared().brokerClient(user));
        settings.putAll(Map.of("acks", "all", "enable.idempotence", true, "linger.ms", 0));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
