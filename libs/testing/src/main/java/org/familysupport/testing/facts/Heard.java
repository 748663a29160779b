package org.familysupport.testing.facts;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.familysupport.events.Envelope;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventCodec;
import org.familysupport.events.Fact;

/**
 * A fact as a consumer finds it on a topic.
 *
 * @param fact decoded
 * @param envelope from its headers
 * @param record as it came
 */
public record Heard<F extends Fact>(F fact, Envelope envelope, ConsumerRecord<String, byte[]> record) {
    static Heard<Fact> read(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = Headers.envelope(record);
        Fact fact = EventCatalogue.named(envelope.type())
                .map(type -> EventCodec.decode(type, record.value()))
                .orElseThrow(() -> new AssertionError(envelope.type() + " is not in the catalogue"));
        return new Heard<>(fact, envelope, record);
    }
}
