package org.familysupport.reporting.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.reporting.counts.DeliveryFixture.aDelivery;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonId;
import org.familysupport.reporting.Facts;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Story 10 of the domain: a wrong link, deliveries on both, and every count as if never linked. */
@ComponentTest
@Proves("7")
class LinkedCountsApiTest {
    private static final Instant NOW = Instant.parse("2035-04-01T05:00:00Z");

    private final OrganisationId organisation = OrganisationId.next();
    private final PersonId kept = PersonId.next();
    private final PersonId linked = PersonId.next();
    private final IdentityLinkId link = IdentityLinkId.next();

    @BeforeEach
    void theOrganisationIsInTheDirectory() {
        Facts.say(List.of(new OrganisationRegistered(
                organisation, 1, "social-protection", "social-service", "municipal", "Центр", null, null, "active")));
    }

    @Test
    void whoIsLinkedCountsOnceUntilUnlinkedWithDeliveriesOnBoth() {
        // Given
        Facts.say(List.of(to(kept), to(linked)));
        assertThat(count("children")).isEqualTo(2);

        // When
        Facts.say(List.of(linked(link, kept, linked)));
        Facts.say(List.of(to(kept), to(linked)));

        // Then
        assertThat(count("children")).isEqualTo(1);
        assertThat(count("deliveries")).isEqualTo(4);
        Facts.say(List.of(unlinked(link, kept, linked)));
        assertThat(count("children")).isEqualTo(2);
        assertThat(count("deliveries")).isEqualTo(4);
    }

    @Test
    void theEndOfALinkMayBeHeardBeforeItsBeginningAndTwice() {
        // Given
        Facts.say(List.of(to(kept), to(linked)));

        // When
        List<Said> ended = Facts.say(List.of(unlinked(link, kept, linked)));
        Facts.say(List.of(linked(link, kept, linked)));
        Facts.replay(ended);

        // Then
        assertThat(count("children")).isEqualTo(2);
    }

    @Test
    void linksThatFollowEachOtherMakeOneWhicheverIsHeardFirst() {
        // Given
        PersonId third = PersonId.next();
        IdentityLinkId next = IdentityLinkId.next();
        Facts.say(List.of(to(kept), to(linked), to(third)));

        // When
        Facts.say(List.of(linked(next, kept, linked)));
        Facts.say(List.of(linked(link, linked, third)));

        // Then
        assertThat(count("children")).isEqualTo(1);
        Facts.say(List.of(unlinked(next, kept, linked)));
        assertThat(count("children")).isEqualTo(2);
        Facts.say(List.of(unlinked(link, linked, third)));
        assertThat(count("children")).isEqualTo(3);
    }

    @Test
    void ofThreeEachCountsWithWhomItWasSaidToBeOne() {
        // Given
        PersonId third = PersonId.next();
        IdentityLinkId next = IdentityLinkId.next();
        Facts.say(List.of(to(kept), to(linked), to(third)));

        // When
        Facts.say(List.of(linked(next, kept, third)));
        Facts.say(List.of(linked(link, linked, third)));

        // Then
        assertThat(count("children")).isEqualTo(1);
        Facts.say(List.of(unlinked(link, linked, third)));
        assertThat(count("children")).isEqualTo(2);
        Facts.say(List.of(unlinked(next, kept, third)));
        assertThat(count("children")).isEqualTo(3);
    }

    @Test
    void aLinkHeardBeforeItsDeliveriesCountsToo() {
        // When
        Facts.say(List.of(linked(link, kept, linked)));
        Facts.say(List.of(to(linked), to(kept)));

        // Then
        assertThat(count("children")).isEqualTo(1);
    }

    @Test
    void linkedFamiliesCountOnce() {
        // Given
        FamilyId one = FamilyId.next();
        FamilyId other = FamilyId.next();
        Facts.say(List.of(
                aDelivery().by(organisation).of(one).to(kept, "child").recorded(),
                aDelivery().by(organisation).of(other).to(linked, "child").recorded()));

        // When
        SubjectRef first = SubjectRef.family(one.value());
        SubjectRef second = SubjectRef.family(other.value());
        Facts.say(List.of(new IdentitiesLinked(link, 1, first, second, NOW)));

        // Then
        assertThat(count("families")).isEqualTo(1);
        assertThat(count("children")).isEqualTo(2);
        Facts.say(List.of(new IdentitiesUnlinked(link, 2, first, second, false, NOW)));
        assertThat(count("families")).isEqualTo(2);
    }

    private DeliveryRecorded to(PersonId person) {
        return aDelivery().by(organisation).to(person, "child").recorded();
    }

    private static IdentitiesLinked linked(IdentityLinkId id, PersonId kept, PersonId linked) {
        return new IdentitiesLinked(id, 1, SubjectRef.person(kept.value()), SubjectRef.person(linked.value()), NOW);
    }

    private static IdentitiesUnlinked unlinked(IdentityLinkId id, PersonId kept, PersonId linked) {
        return new IdentitiesUnlinked(
                id, 2, SubjectRef.person(kept.value()), SubjectRef.person(linked.value()), false, NOW);
    }

    private int count(String unit) {
        return Api.as(anAnalyst())
                .get("/api/v1/counts?unit=" + unit + "&scope=region&from=2031-01-01&to=2031-12-31&organisation="
                        + organisation)
                .expect(200)
                .json("/value")
                .asInt();
    }
}
