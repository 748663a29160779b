package org.familysupport.messaging.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.jboss.logging.Logger;

/** Messages put aside: poison ones with their reason, and behind each the later ones of its key. */
@ApplicationScoped
class ParkedMessages {
    private static final Logger LOG = Logger.getLogger(ParkedMessages.class);
    private static final int LONGEST_REASON = 500;
    /** Brought again after its id was forgotten, what waits goes on waiting, and what is settled stays settled. */
    private static final String PARK = """
            insert into parked (id, parking_key, topic, partition_number, record_offset, record_key, type, payload,
                                headers, reason)
            values (:id, :parkingKey, :topic, :partition, :offset, :key, :type, :payload,
                    cast(cast(:headers as text) as jsonb), :reason)
            on conflict (id) do nothing
            """;

    private static final String KEYS = """
            select distinct p.parking_key from parked p
            where p.settled_at is null and p.parking_key in (select jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)))
            """;
    private static final String ASIDE = """
            select p.id from parked p
            where (p.settled_at is null or p.settlement = 'discarded')
              and p.id in (
                select cast(wanted as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted)
            """;

    private final Store store;

    ParkedMessages(Store store) {
        this.store = store;
    }

    Uni<Void> park(Message message, String reason) {
        ConsumerRecord<String, byte[]> record = message.record();
        LOG.warnf("parked %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        return store.execute(
                        PARK,
                        Map.of(
                                "id", message.id(),
                                "parkingKey", message.parkingKey(),
                                "topic", record.topic(),
                                "partition", record.partition(),
                                "offset", record.offset(),
                                "key", record.key() == null ? "" : record.key(),
                                "type", message.type(),
                                "payload", record.value() == null ? new byte[0] : record.value(),
                                "headers", Json.object(message.headers()),
                                "reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON))))
                .replaceWithVoid();
    }

    /** The keys among these that have something parked. */
    Uni<Set<String>> keysAmong(List<Message> messages) {
        Set<String> keys = new HashSet<>();
        messages.forEach(message -> keys.add(message.parkingKey()));
        return store.column(KEYS, String.class, Map.of("keys", Json.array(keys)))
                .map(HashSet::new);
    }

    /** Those among these messages that wait, or were given up. */
    Uni<Set<UUID>> asideAmong(List<UUID> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().item(new HashSet<>())
                : store.column(ASIDE, UUID.class, Map.of("ids", Json.array(messages)))
                        .map(HashSet::new);
    }
}
