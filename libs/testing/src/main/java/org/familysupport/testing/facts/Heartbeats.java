package org.familysupport.testing.facts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.familysupport.events.Topics;
import org.familysupport.messaging.inbound.Heartbeat;
import org.jspecify.annotations.Nullable;

/**
 * The signs of life of the services that are not there, so that the service under test trusts its copy of their grants.
 *
 * <p>A test of staleness pauses them: {@code try (var silence = Heartbeats.silence()) { … }}.
 */
public final class Heartbeats {
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final List<String> GRANT_TOPICS =
            List.of(Topics.REGISTRY_GRANTS, Topics.RESTRICTIONS, Topics.REFERRAL_GRANTS);

    private static volatile boolean silent;
    private static @Nullable ScheduledExecutorService heart;

    private Heartbeats() {}

    /** Until it is closed, the other services seem to be dead. */
    public interface Silence extends AutoCloseable {
        @Override
        void close();
    }

    /** Begins to beat for all services but one, whose own relay does it. */
    public static synchronized void beatForAllBut(String service) {
        end();
        List<String> topics = GRANT_TOPICS.stream()
                .filter(topic -> !topic.startsWith(service + "."))
                .toList();
        heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("test-heartbeats").factory());
        heart.scheduleWithFixedDelay(() -> beat(topics), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    public static synchronized void end() {
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
    }

    /** Stops all signs of life. */
    public static Silence silence() {
        silent = true;
        return () -> silent = false;
    }

    private static void beat(List<String> topics) {
        if (!silent) {
            try {
                topics.forEach(Heartbeats::beat);
            } catch (KafkaException away) {
                // a test has stopped the broker; the next beat may pass
            }
        }
    }

    private static void beat(String topic) {
        Producer<@Nullable String, byte @Nullable []> producer = Broker.producerFor(topic);
        byte[] now = Instant.now().toString().getBytes(StandardCharsets.UTF_8);
        producer.partitionsFor(topic).forEach(partition -> {
            ProducerRecord<@Nullable String, byte @Nullable []> beat =
                    new ProducerRecord<>(topic, partition.partition(), null, now);
            beat.headers().add("ce_type", Heartbeat.TYPE.getBytes(StandardCharsets.UTF_8));
            producer.send(beat);
        });
    }
}
