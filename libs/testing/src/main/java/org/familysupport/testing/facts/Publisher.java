package org.familysupport.testing.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventCodec;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Says facts as another service would: {@code Publisher.say("registry", new FamilyRegistered(…))}.
 *
 * <p>Each call returns when the broker has the record. Order is the order of the calls; to say things out of order, say them
 * out of order; to say one twice, {@link Said#again()}.
 */
public final class Publisher {
    private Publisher() {}

    /** Says a fact in the name of a service. */
    public static Said say(String service, Fact fact) {
        return say(service, fact, null);
    }

    /** Says a fact that an organisation caused. */
    public static Said say(String service, Fact fact, @Nullable UUID organisation) {
        EventType type = EventCatalogue.of(service, fact.getClass());
        Map<String, String> headers = headers(type, fact);
        if (organisation != null) {
            headers.put("ce_actororganisation", organisation.toString());
        }
        return raw(type.topic(), fact.key().toString(), headers, bytes(EventCodec.encode(fact)));
    }

    /** Says facts and waits until the service under test has taken those that it hears. */
    public static void tell(String service, Fact... facts) {
        List<Said> heard = new ArrayList<>();
        for (Fact fact : facts) {
            Said said = say(service, fact);
            if (HeardTopics.all().contains(said.topic())) {
                heard.add(said);
            }
        }
        heard.forEach(Said::awaitEffect);
    }

    /** Says a fact whose payload was cut in half on the way: a poison message. */
    public static Said sayBroken(String service, Fact fact) {
        EventType type = EventCatalogue.of(service, fact.getClass());
        String payload = EventCodec.encode(fact);
        byte[] half = bytes(payload.substring(0, payload.length() / 2));
        return raw(type.topic(), fact.key().toString(), headers(type, fact), half);
    }

    /** Puts exactly this on a topic. */
    public static Said raw(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {
        ProducerRecord<@Nullable String, byte @Nullable []> record = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
        RecordMetadata place = Broker.send(record);
        return new Said(topic, key, Map.copyOf(headers), payload, place.partition(), place.offset());
    }

    /** The headers of an ordinary event, to be changed and said with {@link #raw}. */
    public static Map<String, String> headers(EventType type, Fact fact) {
        return new TreeMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/test/" + type.service(),
                "ce_type", type.name(),
                "ce_subject", fact.key().toString(),
                "ce_time", Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                "ce_sequence", "%019d".formatted(fact.version()),
                "ce_dataclassification", "internal",
                "ce_correlationid", UUID.randomUUID().toString().replace("-", ""),
                "content-type", "application/json"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
