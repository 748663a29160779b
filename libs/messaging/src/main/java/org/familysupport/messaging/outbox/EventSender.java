package org.familysupport.messaging.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.familysupport.messaging.inbound.Heartbeat;
import org.jspecify.annotations.Nullable;

/** Puts events on the broker as CloudEvents in binary mode, and waits for its word on each. */
@ApplicationScoped
class EventSender {
    private static final Map<String, Object> MANNERS = Map.of(
            "acks", "all",
            "enable.idempotence", true,
            "compression.type", "gzip",
            "linger.ms", 2,
            "max.block.ms", 5_000,
            "request.timeout.ms", 5_000,
            "delivery.timeout.ms", 10_000);

    private final OutboxSettings settings;
    private final Map<String, Object> broker;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * @param broker where it is, and who we are there: everything that begins with {@code kafka.} in the configuration
     */
    EventSender(OutboxSettings settings, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = settings;
        this.broker = broker;
    }

    /** Sends all and answers which the broker took. */
    Set<Long> send(List<OutboxRelay.Unsent> rows) {
        Map<Long, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        rows.forEach(row -> sent.put(row.seq(), connected().send(record(row.row()))));
        connected().flush();
        return sent.entrySet().stream()
                .filter(entry -> taken(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Tells every partition of a topic of grants or restrictions that it is complete up to an instant. */
    void beat(String topic, Instant upTo) {
        byte[] text = upTo.toString().getBytes(StandardCharsets.UTF_8);
        connected().partitionsFor(topic).forEach(partition -> {
            ProducerRecord<String, byte[]> beat = new ProducerRecord<>(topic, partition.partition(), null, text);
            header(beat, "ce_type", Heartbeat.TYPE);
            connected().send(beat);
        });
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private synchronized Producer<String, byte[]> connected() {
        Producer<String, byte[]> present = producer;
        if (present == null) {
            present = new KafkaProducer<>(configuration(), new StringSerializer(), new ByteArraySerializer());
            producer = present;
        }
        return present;
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(broker);
        configuration.put("client.id", settings.service() + "-outbox");
        configuration.putAll(MANNERS);
        return configuration;
    }

    private static boolean taken(Future<RecordMetadata> word) {
        try {
            word.get();
            return true;
        } catch (ExecutionException | KafkaException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                row.topic(), row.key().toString(), row.payload().getBytes(StandardCharsets.UTF_8));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", row.id().toString());
        header(event, "ce_source", "/" + settings.region() + "/" + settings.service());
        header(event, "ce_type", row.type());
        header(event, "ce_subject", row.key().toString());
        header(event, "ce_time", row.time().toString());
        header(event, "ce_sequence", "%019d".formatted(row.sequence()));
        header(event, "ce_dataclassification", "internal");
        header(event, "ce_correlationid", row.trace());
        header(
                event,
                "ce_actororganisation",
                row.organisation() == null ? null : row.organisation().toString());
        header(event, "content-type", "application/json");
        return event;
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, @Nullable String value) {
        if (value != null) {
            event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
