package org.familysupport.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.events.Envelope;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.spec.events.EventExample;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The broker may bring an event twice, and does after a crash; its effect is one (rulings 25). */
@ComponentTest
class HeardOnceTest {
    @ConfigProperty(name = "mp.messaging.incoming.facts.topics")
    List<String> topics;

    @Inject
    Ear ear;

    @TestFactory
    Stream<DynamicTest> givesNoListenerAnEventTwice() {
        return EventCatalogue.all().stream()
                .filter(type -> topics.contains(type.topic()))
                .map(type -> dynamicTest(type.name(), () -> assertHeardOnce(type)));
    }

    /** The test of the test. */
    @Test
    void wouldNoticeASecondEffect() {
        // Given
        EventType type = EventCatalogue.of("registry", FamilyRegistered.class);
        Fact fact = EventExample.fact(type);
        UUID id = UUID.randomUUID();
        Envelope envelope = new Envelope(id, type.name(), fact.key(), fact.version(), Instant.EPOCH, null, null);

        // When
        ear.on(new Received<>(envelope, fact)).subscribe().with(done -> {});
        ear.on(new Received<>(envelope, fact)).subscribe().with(done -> {});

        // Then
        assertThat(Ear.times(id)).isEqualTo(2);
    }

    private static void assertHeardOnce(EventType type) {
        // Given
        Fact fact = EventExample.fact(type);
        Said first = Publisher.say(type.service(), fact).awaitEffect();

        // When
        first.again();
        first.again();
        Said behindIt = Publisher.say(type.service(), fact).awaitEffect();

        // Then
        assertThat(Ear.times(id(behindIt))).isEqualTo(1);
        assertThat(Ear.times(id(first))).isEqualTo(1);
    }

    private static UUID id(Said said) {
        return UUID.fromString(said.headers().get("ce_id"));
    }
}
