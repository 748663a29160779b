package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.delivery;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.recipient;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.consents.ConsentUseStopped;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.StoppedGrant;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A consent for the schedule alone shows days, not results, also to who helps on its ground; its end stops that, and this service says so. */
@ComponentTest
@Proves("9")
class PartOfDeliveriesTest {
    private final TestCaller giver = aSpecialist();
    private final TestCaller reader = aSpecialist().saying("service-delivery");
    private final Family family = knownFamily(giver.organisation());
    private final ConsentId consent = ConsentId.next();
    private final GrantId grant = GrantId.next();

    @Test
    void theScheduleShowsDaysAndNoResults() {
        // Given
        Answer delivery = Api.as(giver).post(DELIVERIES, forTheChildOf(family)).expect(201);

        // When
        open("schedule");

        // Then
        Answer read = Api.as(reader).get(delivery.location()).expect(200);
        assertThat(read.text("/date")).isEqualTo("2021-03-17");
        assertThat(read.has("/result")).isFalse();
        assertThat(read.has("/family")).isFalse();
        assertThat(read.json("/redactedFields").toString()).contains("result");
        assertThat(Api.as(reader)
                        .get(DELIVERIES + "?person=" + family.child().value())
                        .expect(200)
                        .id("/items/0/id"))
                .isEqualTo(delivery.id());
        assertProblem(Api.as(reader.saying("referral")).get(delivery.location()))
                .is(404, "not-found");
    }

    @Test
    @Proves("11")
    void whoVisitsSeesDaysAndWhoLendsNothing() {
        // Given
        Answer delivery = Api.as(giver).post(DELIVERIES, forTheChildOf(family)).expect(201);

        // When
        Api visiting = Api.as(giver.colleague().withRoles("volunteer"));
        Api lending = Api.as(giver.colleague().withRoles("loan-operator"));

        // Then
        Answer read = visiting.get(delivery.location()).expect(200);
        assertThat(read.text("/date")).isEqualTo("2021-03-17");
        assertThat(read.json("/redactedFields").toString()).contains("result", "recipients", "family");
        Answer listed = visiting.get(DELIVERIES).expect(200);
        assertThat(read.body() + listed.body())
                .doesNotContain(
                        "Новые слова", family.child().toString(), family.id().toString());
        assertProblem(lending.get(delivery.location())).is(403, "forbidden");
        assertProblem(lending.get(DELIVERIES)).is(403, "forbidden");
    }

    @Test
    void namesAloneShowNoServices() {
        // Given
        Answer delivery = Api.as(giver).post(DELIVERIES, forTheChildOf(family)).expect(201);

        // When
        open("identity");

        // Then
        assertProblem(Api.as(reader).get(delivery.location())).is(404, "not-found");
        assertThat(Api.as(reader)
                        .get(DELIVERIES + "?person=" + family.child().value())
                        .expect(200)
                        .json("/items"))
                .isEmpty();
    }

    @Test
    void aWithdrawalStopsItWhicheverTopicTellsFirst() {
        // Given
        Answer delivery = Api.as(giver).post(DELIVERIES, forTheChildOf(family)).expect(201);
        open("schedule");
        Api.as(reader).get(delivery.location()).expect(200);

        // When
        Publisher.tell(
                "registry",
                new ConsentWithdrawn(
                        consent,
                        2,
                        family.child(),
                        List.of(new StoppedGrant(grant, new OrganisationId(reader.organisation()))),
                        now()));

        // Then
        await().untilAsserted(() ->
                assertProblem(Api.as(reader).get(delivery.location())).is(404, "not-found"));
        ConsentUseStopped stopped = Topic.of(Topics.DELIVERY_CONSENT_USES)
                .await(ConsentUseStopped.class, consent.value())
                .fact();
        assertThat(stopped.version()).isEqualTo(2);
    }

    @Test
    void whoHelpsOnAConsentEntersWhatItGivesAndReadsOfOthersWhatIsConsentedTo() {
        // Given
        Answer before = Api.as(giver).post(DELIVERIES, forTheChildOf(family)).expect(201);
        helps(GrantOpened.PART, true, "identity", "schedule");

        // When
        Answer own = Api.as(reader).post(DELIVERIES, forTheChildOf(family));

        // Then
        assertThat(own.status()).isEqualTo(201);
        assertThat(Api.as(reader).get(own.location()).expect(200).has("/result"))
                .isTrue();
        Answer read = Api.as(reader).get(before.location()).expect(200);
        assertThat(read.text("/date")).isEqualTo("2021-03-17");
        assertThat(read.has("/result")).isFalse();
        assertThat(read.json("/redactedFields").toString()).contains("result");
    }

    @Test
    void aConsentToResultsShowsThemWhereItIsAboutAllWhoReceived() {
        // Given
        Map<String, Object> both =
                delivery(recipient(family.child(), "child"), recipient(family.mother(), "legal-representative"));
        both.put("family", family.id());
        Answer childs = Api.as(giver).post(DELIVERIES, forTheChildOf(family)).expect(201);
        Answer theirs = Api.as(giver).post(DELIVERIES, both).expect(201);

        // When
        open("schedule", "results");

        // Then
        Answer read = Api.as(reader).get(childs.location()).expect(200);
        assertThat(read.text("/result")).isEqualTo("Новые слова в речи");
        assertThat(read.json("/redactedFields").toString()).doesNotContain("result");
        assertThat(read.has("/family")).isFalse();
        assertThat(Api.as(reader).get(theirs.location()).expect(200).has("/result"))
                .isFalse();
    }

    @Test
    void whoReadsOnEntersNothing() {
        // Given
        helps(GrantOpened.PART, false, "identity", "schedule");

        // When
        Answer refused = Api.as(reader).post(DELIVERIES, forTheChildOf(family));

        // Then
        assertProblem(refused).is(404, "not-found");
    }

    @Test
    void whoReadsOnByOneGroundHelpsByAnother() {
        // Given
        helps("tail", null);
        Answer refused = Api.as(reader).post(DELIVERIES, forTheChildOf(family));
        helps(GrantOpened.PART, true, "schedule");

        // When
        Answer given = Api.as(reader).post(DELIVERIES, forTheChildOf(family));

        // Then
        assertProblem(refused).is(403, "forbidden");
        assertThat(given.status()).isEqualTo(201);
    }

    private void helps(String profile, @Nullable Boolean helping, String... classes) {
        Publisher.tell(
                "referral",
                new GrantOpened(
                        GrantId.next(),
                        1,
                        SubjectRef.family(family.id().value()),
                        new OrganisationId(reader.organisation()),
                        "referral",
                        UUID.randomUUID(),
                        profile,
                        now().minusSeconds(1),
                        null,
                        helping == null ? null : List.of(classes),
                        helping == null ? null : List.of("referral", "service-delivery"),
                        Boolean.TRUE.equals(helping) ? true : null));
    }

    private void open(String... classes) {
        Publisher.tell(
                "registry",
                new GrantOpened(
                        grant,
                        1,
                        SubjectRef.person(family.child().value()),
                        new OrganisationId(reader.organisation()),
                        "consent",
                        consent.value(),
                        "part",
                        now().minusSeconds(1),
                        null,
                        List.of(classes),
                        List.of("service-delivery")));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
