package org.familysupport.messaging.inbound;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.familysupport.events.Envelope;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventCodec;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;
import org.familysupport.events.UnreadableFact;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, read as far as it can be.
 *
 * @param poison why it cannot be read, without quoting it; else null
 * @param received the fact; null when poison or of a type this service does not know
 */
record Message(
        ConsumerRecord<String, byte[]> record,
        UUID id,
        String type,
        @Nullable Received<Fact> received,
        @Nullable String poison) {
    private static final Pattern PLAIN = Pattern.compile("\\P{Cntrl}*");

    static Message read(ConsumerRecord<String, byte[]> record) {
        String type = text(record, "ce_type").filter(PLAIN.asMatchPredicate()).orElse("");
        try {
            Optional<EventType> known = EventCatalogue.named(type);
            if (type.isEmpty()) {
                return new Message(record, placeId(record), type, null, "no ce_type");
            }
            if (known.isEmpty()) {
                return new Message(record, placeId(record), type, null, null);
            }
            Envelope envelope = envelope(record, type);
            return new Message(
                    record, envelope.id(), type, new Received<>(envelope, fact(known.get(), record, envelope)), null);
        } catch (UnreadableFact | IllegalArgumentException | DateTimeException unreadable) {
            String why = unreadable instanceof UnreadableFact ? unreadable.getMessage() : "a header is unreadable";
            return new Message(record, placeId(record), type, null, why);
        }
    }

    /** Whether it is of a type that this service may skip: newer than it, or none of its business. */
    boolean unknown() {
        return received == null && poison == null;
    }

    /** The headers that make it an event again; values that are no plain text could not be stored and made it poison. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            if (header.key().startsWith("ce_") && PLAIN.matcher(value).matches()) {
                headers.put(header.key(), value);
            }
        }
        return headers;
    }

    String parkingKey() {
        return record.topic() + "/" + (record.key() == null ? "" : record.key());
    }

    private static Fact fact(EventType type, ConsumerRecord<String, byte[]> record, Envelope envelope) {
        if (record.value() == null) {
            throw new UnreadableFact("no payload");
        }
        Fact fact = EventCodec.decode(type, record.value());
        if (!fact.key().equals(envelope.subject()) || fact.version() != envelope.sequence()) {
            throw new UnreadableFact("payload and headers disagree");
        }
        return fact;
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> record, String type) {
        return new Envelope(
                UUID.fromString(required(record, "ce_id")),
                type,
                UUID.fromString(required(record, "ce_subject")),
                Long.parseLong(required(record, "ce_sequence")),
                Instant.parse(required(record, "ce_time")),
                text(record, "ce_correlationid").orElse(null),
                text(record, "ce_actororganisation").map(UUID::fromString).orElse(null));
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        return text(record, name).orElseThrow(() -> new UnreadableFact("no " + name));
    }

    private static Optional<String> text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** An id for what has none of its own: its place on the topic. */
    private static UUID placeId(ConsumerRecord<String, byte[]> record) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
