package org.familysupport.testing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.familysupport.events.Envelope;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventType;
import org.familysupport.testing.spec.events.PublishedSchemas;

/** What every event on a topic must be, whoever sent it: CloudEvents 1.0, in the catalogue, of the published schema. */
final class FactContract {
    private FactContract() {}

    static void check(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = Headers.envelope(record);
        EventType type = EventCatalogue.named(envelope.type()).orElseThrow();
        assertThat(Headers.required(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Headers.required(record, "ce_source")).as("ce_source").endsWith("/" + type.service());
        assertThat(Headers.required(record, "ce_sequence")).as("ce_sequence").hasSize(19);
        assertThat(Headers.required(record, "ce_dataclassification")).isEqualTo("internal");
        assertThat(Headers.required(record, "content-type")).isEqualTo("application/json");
        assertThat(record.topic()).as("topic of %s", type.name()).isEqualTo(type.topic());
        assertThat(record.key()).as("key").isEqualTo(envelope.subject().toString());
        assertThat(Heard.read(record).fact().key()).as("key of the payload").isEqualTo(envelope.subject());
        assertThat(Heard.read(record).fact().version())
                .as("version of the payload")
                .isEqualTo(envelope.sequence());
        assertThat(PublishedSchemas.violations(type, new String(record.value(), StandardCharsets.UTF_8)))
                .as("violations of the schema of %s", type.name())
                .isEmpty();
    }
}
