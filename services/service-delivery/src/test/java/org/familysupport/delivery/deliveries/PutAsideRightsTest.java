package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.grant;
import static org.familysupport.delivery.InventedRegistry.hear;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anOperator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventCodec;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message that was put aside may have closed a right: until it is settled, nobody reads by that right. */
@ComponentTest
@Proves("11")
class PutAsideRightsTest {
    private final TestCaller giver = aSpecialist();
    private final TestCaller reader = aSpecialist();
    private final Family family = knownFamily(giver.organisation());
    private final Family other = knownFamily(giver.organisation());
    private final GrantOpened right = grant(SubjectRef.family(family.id().value()), reader.organisation(), "tail");
    private final List<Said> waiting = new ArrayList<>();
    private final String ofFamily = DELIVERIES + "?family=" + family.id();
    private final String ofChild = DELIVERIES + "?person=" + family.child();

    @AfterEach
    void nothingStaysPutAside() {
        List.copyOf(waiting).forEach(this::discard);
    }

    @Test
    void aClosingThatWasPutAsideRefusesWhoItMayHaveClosedAndNobodyElse() {
        // Given
        hear(List.of(right));
        Api.as(reader).get(ofFamily).expect(200);
        GrantClosed closing =
                new GrantClosed(right.grant(), 2, right.subject(), new OrganisationId(reader.organisation()), now());

        // When
        Said aside = Publisher.sayBroken("registry", closing);
        putAside(aside);

        // Then
        assertProblem(Api.as(reader).get(ofFamily)).is(503, "unavailable");
        assertProblem(Api.as(reader).get(ofChild)).is(503, "unavailable");
        assertProblem(Api.as(giver).post(DELIVERIES, forTheChildOf(family))).is(503, "unavailable");
        Api.as(giver).post(DELIVERIES, forTheChildOf(other)).expect(201);
        assertThat(Api.as(aSpecialist()).get(ofFamily).expect(200).json("/items"))
                .isEmpty();
        discard(aside);
        Api.as(reader).get(ofFamily).expect(200);
    }

    @Test
    @Proves("10")
    void aRestrictionThatWasPutAsideHidesWhomItIsAboutAlsoFromWhoGaveTheService() {
        // Given
        hear(List.of(right));
        String given = Api.as(giver)
                .post(DELIVERIES, forTheChildOf(family))
                .expect(201)
                .location();
        String elsewhere =
                Api.as(giver).post(DELIVERIES, forTheChildOf(other)).expect(201).location();

        // When
        Said aside = Publisher.sayBroken(
                "registry", hidden(SubjectRef.person(family.child().value())));
        putAside(aside);

        // Then
        assertProblem(Api.as(reader).get(ofChild)).is(503, "unavailable");
        assertProblem(Api.as(giver).get(given)).is(503, "unavailable");
        assertThat(Api.as(giver).get(DELIVERIES).expect(200).body()).doesNotContain(idOf(given)).contains(idOf(elsewhere));
        Api.as(giver).get(elsewhere).expect(200);
        discard(aside);
        Api.as(giver).get(given).expect(200);
        Api.as(reader).get(ofChild).expect(200);
    }

    @Test
    @Proves("10")
    void aLinkThatCannotBeReadMayBeOfAnybody() {
        // Given
        hear(List.of(right));

        // When
        Said aside = Publisher.sayBroken(
                "registry",
                new IdentitiesLinked(
                        IdentityLinkId.next(),
                        1,
                        SubjectRef.person(UUID.randomUUID()),
                        SubjectRef.person(UUID.randomUUID()),
                        now()));
        putAside(aside);

        // Then
        assertProblem(Api.as(reader).get(ofFamily)).is(503, "unavailable");
        discard(aside);
        Api.as(reader).get(ofFamily).expect(200);
    }

    @Test
    @Proves("10")
    void aLinkThatWasPutAsideClosesBothItsRecords() {
        // Given
        hear(List.of(right));
        SubjectRef child = SubjectRef.person(family.child().value());

        // When
        Said aside = sayAmiss(
                new IdentitiesLinked(IdentityLinkId.next(), 1, SubjectRef.person(UUID.randomUUID()), child, now()));
        putAside(aside);

        // Then
        assertProblem(Api.as(reader).get(ofChild)).is(503, "unavailable");
        discard(aside);
        Api.as(reader).get(ofChild).expect(200);
    }

    /** Payload and headers disagree: it is put aside, and whom it is about can be read. */
    private static Said sayAmiss(Fact fact) {
        Map<String, String> headers = Publisher.headers(EventCatalogue.of("registry", fact.getClass()), fact);
        headers.put("ce_sequence", "%019d".formatted(fact.version() + 1));
        return Publisher.raw(
                EventCatalogue.of("registry", fact.getClass()).topic(),
                fact.key().toString(),
                headers,
                EventCodec.encode(fact).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private RestrictionPlaced hidden(SubjectRef subject) {
        return new RestrictionPlaced(
                RestrictionId.next(),
                1,
                subject,
                "suicide-risk",
                List.of(new OrganisationId(UUID.randomUUID())),
                now(),
                null);
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void putAside(Said said) {
        said.awaitParked();
        waiting.add(said);
    }

    private void discard(Said aside) {
        waiting.remove(aside);
        String id = Database.asOwner()
                .rows(
                        "select cast(id as text) as id from parked"
                                + " where topic = ? and partition_number = ? and record_offset = ?",
                        aside.topic(),
                        aside.partition(),
                        aside.offset())
                .getFirst()
                .text("id");
        Api.as(anOperator())
                .ifMatch("\"1\"")
                .post("/operations/parked-messages/" + id + "/discard", Map.of("reason", "sent by a broken sender"))
                .expect(200);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
