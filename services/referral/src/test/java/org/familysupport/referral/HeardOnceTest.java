package org.familysupport.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.consent;
import static org.familysupport.referral.InventedRegistry.now;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.familysupport.events.Envelope;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.spec.events.EventExample;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The broker may bring an event twice, and does after a crash; its effect is one (rulings 25). */
@ComponentTest
class HeardOnceTest {
    private static final String INTAKE = "org.familysupport.messaging.inbound.Intake";

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

    @Test
    void whoAsksForMoreIsGivenItAgainAlsoWhereAnotherOfItsKeyWaits() {
        // Given
        ConsentGiven given = consent(PersonId.next());
        Said heard = Publisher.say("registry", given).awaitEffect();
        Publisher.sayBroken("registry", withdrawn(given, 2)).awaitParked();

        // When
        heard.again();
        Said behind = Publisher.say("registry", withdrawn(given, 3));
        behind.awaitParked();
        behind.again();
        Publisher.say("registry", withdrawn(given, 4)).awaitParked();

        // Then
        assertThat(EarForConsents.times(id(heard))).isEqualTo(2);
        assertThat(EarForConsents.times(id(behind))).isZero();
        assertThat(Ear.times(id(heard))).isEqualTo(1);
        discardAll(heard);
    }

    @Test
    void whatWasDiscardedIsGivenToNobodyAgain() {
        // Given
        ConsentGiven given = consent(PersonId.next());
        Publisher.sayBroken("registry", given).awaitParked();
        Said behind = Publisher.say("registry", given);
        behind.awaitParked();
        discardAll(behind);

        // When
        behind.again();
        Publisher.say("registry", withdrawn(given, 2)).awaitEffect();

        // Then
        assertThat(EarForConsents.times(id(behind))).isZero();
    }

    @Test
    void whatWaitsAndIsBroughtAgainAfterItsIdWasForgottenWaitsOn() {
        // Given
        ConsentGiven given = consent(PersonId.next());
        Publisher.sayBroken("registry", given).awaitParked();
        Said behind = Publisher.say("registry", given);
        behind.awaitParked();
        Database.asOwner().execute("delete from inbox where event_id = ?", id(behind));

        // When
        behind.again();

        // Then
        Publisher.say("registry", withdrawn(given, 2)).awaitParked();
        assertThat(behind.parked()).isPresent();
        discardAll(behind);
    }

    @Test
    void whatFailsWhenItIsHeardAgainIsToldWithoutItsContentAndStopsNothing() {
        // Given
        ConsentGiven given = consent(PersonId.next());
        Said heard = Publisher.say("registry", given).awaitEffect();

        // When
        EarForConsents.cannotBear(given.consent());
        try (Logged logged = Logged.by(INTAKE)) {
            Said again = heard.again();
            Awaitility.await("the second time").until(() -> !logged.lines().isEmpty());

            // Then
            assertThat(logged.lines())
                    .hasSize(1)
                    .first(InstanceOfAssertFactories.STRING)
                    .contains(id(heard).toString(), IllegalStateException.class.getName())
                    .doesNotContain(given.subject().toString());
            assertThat(again.parked()).isEmpty();
        } finally {
            EarForConsents.bears(given.consent());
        }
        Publisher.say("registry", withdrawn(given, 2)).awaitEffect();
    }

    private static ConsentWithdrawn withdrawn(ConsentGiven given, long version) {
        return new ConsentWithdrawn(given.consent(), version, given.subject(), List.of(), now());
    }

    /** Gives up all that waits with the key of this. */
    private static void discardAll(Said said) {
        Database.asOwner()
                .execute(
                        "update parked set settled_at = now(), settlement = 'discarded', settlement_reason = 'a test' where record_key = ? and settled_at is null",
                        said.key());
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
