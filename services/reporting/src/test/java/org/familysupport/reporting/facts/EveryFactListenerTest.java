package org.familysupport.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralDenialProposed;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class EveryFactListenerTest {
    private static final PersonId CHILD = PersonId.next();
    private static final PersonId MOTHER = PersonId.next();

    @Test
    void theNewestVersionOfADeliveryWinsWithItsRecipients() {
        // Given
        DeliveryId delivery = DeliveryId.next();
        Publisher.say("delivery", delivery(delivery, 2, MOTHER)).awaitEffect();

        // When
        Publisher.say("delivery", delivery(delivery, 1, CHILD)).awaitEffect();
        Publisher.say("delivery", delivery(delivery, 3, CHILD, MOTHER)).awaitEffect();
        Publisher.say("delivery", delivery(delivery, 4, CHILD)).awaitEffect();

        // Then
        assertThat(recipients(delivery)).containsExactly(CHILD.value());
        assertThat(Database.asOwner().number("select version from deliveries where id = ?", delivery.value()))
                .isEqualTo(4);
    }

    @Test
    void aReferralIsWhereItsNewestStepLeftIt() {
        // Given
        ReferralId id = ReferralId.next();
        SubjectRef family = SubjectRef.family(UUID.randomUUID());
        OrganisationId source = OrganisationId.next();
        OrganisationId target = OrganisationId.next();
        Instant now = Instant.parse("2035-05-01T03:00:00Z");

        // When: the steps come the other way round
        Publisher.say("referral", new ReferralStarted(id, 3, family, source, target, now.plusSeconds(20)));
        Publisher.say("referral", new ReferralAccepted(id, 2, family, source, target, List.of(), now.plusSeconds(10)));
        Publisher.say(
                        "referral",
                        new ReferralRequested(
                                id,
                                1,
                                family,
                                source,
                                List.of(target),
                                "early-help",
                                "urgent",
                                "need-found",
                                "referral",
                                "law",
                                now,
                                null))
                .awaitEffect();

        // Then
        var state = Database.asOwner().rows("""
                        select status, version, target, extract(epoch from started_at - requested_at)::int as waited
                        from referral_states where referral = ?
                        """, id.value()).getFirst();
        assertThat(state.text("status")).isEqualTo("in-progress");
        assertThat(state.number("version")).isEqualTo(3);
        assertThat(state.text("target")).isEqualTo(target.toString());
        assertThat(state.number("waited")).isEqualTo(20);
    }

    @Test
    void whoWantsToGiveUpWhatItHasStillHasIt() {
        // Given
        ReferralId id = ReferralId.next();
        SubjectRef family = SubjectRef.family(UUID.randomUUID());
        OrganisationId source = OrganisationId.next();
        OrganisationId target = OrganisationId.next();
        Instant now = Instant.parse("2035-05-01T03:00:00Z");
        Publisher.say("referral", new ReferralStarted(id, 3, family, source, target, now));

        // When
        Publisher.say(
                        "referral",
                        new ReferralDenialProposed(
                                id, 4, family, source, target, "other", now.plusSeconds(10), "in-progress"))
                .awaitEffect();

        // Then
        assertThat(Database.asOwner()
                        .rows("select status from referral_steps where referral = ? and version = 4", id.value())
                        .getFirst()
                        .text("status"))
                .isEqualTo("in-progress");
    }

    @Test
    void whatCannotBeReadIsParkedAndTheOthersGoOn() {
        // Given
        DeliveryId broken = DeliveryId.next();
        DeliveryId sound = DeliveryId.next();

        // When
        var poison = Publisher.sayBroken("delivery", delivery(broken, 1, CHILD));
        var behind = Publisher.say("delivery", delivery(broken, 2, CHILD));
        Publisher.say("delivery", delivery(sound, 1, CHILD)).awaitEffect();

        // Then
        poison.awaitParked();
        behind.awaitParked();
        assertThat(recipients(broken)).isEmpty();
        assertThat(recipients(sound)).hasSize(1);
    }

    @Test
    void theApplicationHoldsNoNamesOfPeopleAndNoBirthDates() {
        assertThat(Database.asOwner().rows("""
                                select table_name || '.' || column_name as it from information_schema.columns
                                where table_schema = 'public' and table_name not like 'flyway%'
                                  and column_name ~ 'name|birth|snils|address|phone|patronymic'
                                order by 1
                                """).stream().map(row -> row.text("it")))
                .containsExactly("known_organisations.name", "organisations.name", "territories.name");
    }

    private static List<Object> recipients(DeliveryId delivery) {
        return Database.asOwner()
                .rows("select person from delivery_recipients where delivery = ?", delivery.value())
                .stream()
                .map(row -> (Object) UUID.fromString(row.text("person")))
                .toList();
    }

    private static DeliveryRecorded delivery(DeliveryId id, long version, PersonId... recipients) {
        return new DeliveryRecorded(
                id,
                version,
                OrganisationId.next(),
                null,
                List.of(recipients).stream()
                        .map(person -> new Recipient(person, "child", null))
                        .toList(),
                "speech-therapy",
                "home-help",
                LocalDate.of(2035, 5, 1),
                "home",
                "in-person",
                null,
                null,
                null,
                null);
    }
}
