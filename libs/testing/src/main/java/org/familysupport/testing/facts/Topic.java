package org.familysupport.testing.facts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.familysupport.kernel.id.Id;

/**
 * A topic as any consumer reads it, from its beginning: {@code Topic.of(Topics.FAMILIES).await(FamilyRegistered.class, id)}.
 *
 * <p>Each fact it hands out has kept the contract: envelope, catalogue and published schema.
 */
public final class Topic {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    public static Topic of(String name) {
        return new Topic(name);
    }

    /** The first fact of this type about an aggregate; fails when none comes. */
    public <F extends Fact> Heard<F> await(Class<F> type, Id key) {
        return await(type, key.value());
    }

    /** The first fact of this type about an aggregate; fails when none comes. */
    public <F extends Fact> Heard<F> await(Class<F> type, UUID key) {
        return await(type, key, fact -> true);
    }

    /** The first fact of this type about an aggregate of which this holds; fails when none comes. */
    public <F extends Fact> Heard<F> await(Class<F> type, UUID key, Predicate<F> wanted) {
        String wire = typeOnTheWire(type);
        Predicate<ConsumerRecord<String, byte[]>> fits =
                record -> key.toString().equals(record.key())
                        && wire.equals(Headers.type(record))
                        && wanted.test(type.cast(Heard.read(record).fact()));
        ConsumerRecord<String, byte[]> record = Tape.of(name)
                .find(fits, PATIENCE)
                .orElseThrow(() -> new AssertionError("no %s about %s on %s within %d s; there are %s"
                        .formatted(type.getSimpleName(), key, name, PATIENCE.toSeconds(), typesAbout(key))));
        FactContract.check(record);
        Heard<Fact> heard = Heard.read(record);
        return new Heard<>(type.cast(heard.fact()), heard.envelope(), record);
    }

    /** Every fact about an aggregate that the service has announced by now, in order; also one that is still on its way. */
    public List<Heard<Fact>> about(UUID key) {
        Unsent.await(name, key);
        List<ConsumerRecord<String, byte[]>> records = recordsAbout(key);
        records.forEach(FactContract::check);
        return records.stream().map(Heard::read).toList();
    }

    /** Every record on the topic now, heartbeats too, for scans. */
    public List<ConsumerRecord<String, byte[]>> records() {
        return Tape.of(name).all(record -> true);
    }

    private List<String> typesAbout(UUID key) {
        return recordsAbout(key).stream().map(Headers::type).toList();
    }

    private List<ConsumerRecord<String, byte[]>> recordsAbout(UUID key) {
        return Tape.of(name).all(record -> key.toString().equals(record.key()));
    }

    private String typeOnTheWire(Class<? extends Fact> fact) {
        return EventCatalogue.all().stream()
                .filter(type -> type.topic().equals(name) && type.fact().equals(fact))
                .map(EventType::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(fact.getSimpleName() + " is not announced on " + name));
    }
}
