package org.familysupport.testing.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.familysupport.events.Envelope;

/** The envelope in the headers of a record: CloudEvents 1.0, binary mode. Written here a second time, on purpose. */
final class Headers {
    private Headers() {}

    static Optional<String> text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return Optional.ofNullable(header).map(it -> new String(it.value(), StandardCharsets.UTF_8));
    }

    static String type(ConsumerRecord<String, byte[]> record) {
        return text(record, "ce_type").orElse("");
    }

    static Envelope envelope(ConsumerRecord<String, byte[]> record) {
        return new Envelope(
                UUID.fromString(required(record, "ce_id")),
                required(record, "ce_type"),
                UUID.fromString(required(record, "ce_subject")),
                Long.parseLong(required(record, "ce_sequence")),
                Instant.parse(required(record, "ce_time")),
                text(record, "ce_correlationid").orElse(null),
                text(record, "ce_actororganisation").map(UUID::fromString).orElse(null));
    }

    static String required(ConsumerRecord<String, byte[]> record, String name) {
        return text(record, name).orElseThrow(() -> new AssertionError("no header " + name + " on " + record.topic()));
    }
}
