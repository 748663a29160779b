package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.delivery.InventedRegistry.CHILD_BORN;
import static org.familysupport.delivery.InventedRegistry.SINCE;
import static org.familysupport.delivery.InventedRegistry.grant;
import static org.familysupport.delivery.InventedRegistry.hear;
import static org.familysupport.delivery.InventedRegistry.knownFamily;
import static org.familysupport.delivery.InventedRegistry.knownPerson;
import static org.familysupport.delivery.deliveries.DeliveryFixture.BATCHES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.DELIVERIES;
import static org.familysupport.delivery.deliveries.DeliveryFixture.batch;
import static org.familysupport.delivery.deliveries.DeliveryFixture.delivery;
import static org.familysupport.delivery.deliveries.DeliveryFixture.forTheChildOf;
import static org.familysupport.delivery.deliveries.DeliveryFixture.numbered;
import static org.familysupport.delivery.deliveries.DeliveryFixture.recipient;
import static org.familysupport.delivery.deliveries.DeliveryFixture.with;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Services given to those whom the registry hides from all but a team are hidden too, also from who gave them. */
@ComponentTest
class SealedRecipientsTest {
    private final TestCaller giver = aSpecialist();
    private final TestCaller team = aSpecialist();
    private final Api api = Api.as(giver);
    private final Family family = knownFamily(giver.organisation());

    @Test
    @Proves("10")
    void aHiddenChildsServicesAreFoundByTheTeamAlone() {
        // Given
        Answer recorded = api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        SubjectRef child = SubjectRef.person(family.child().value());
        hear(List.of(grant(child, team.organisation(), "full")));

        // When
        tell("registry", hidden(child));

        // Then
        Answer hidden = api.get(recorded.location());
        assertProblem(hidden).is(404, "not-found");
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(api.get(DELIVERIES + "/" + UUID.randomUUID())));
        for (String filter : List.of(
                "",
                "?family=" + family.id(),
                "?person=" + family.child(),
                "?family=" + family.id() + "&person=" + family.child())) {
            assertThat(api.get(DELIVERIES + filter).expect(200).json("/items"))
                    .as(filter)
                    .isEmpty();
        }
        Map<String, Object> madeUp = forTheChildOf(family);
        madeUp.put("recipients", List.of(recipient(PersonId.next(), "child")));
        assertThat(withoutTrace(api.post(DELIVERIES, forTheChildOf(family))))
                .isEqualTo(withoutTrace(api.post(DELIVERIES, madeUp)));
        Api.as(team).get(recorded.location()).expect(200);
        assertThat(Api.as(team)
                        .get(DELIVERIES + "?person=" + family.child())
                        .expect(200)
                        .json("/items"))
                .hasSize(1);
    }

    @Test
    @Proves("7")
    @Proves("10")
    void aRestrictionOfOneRecordHoldsForTheLinkedOneUntilTheLinkEnds() {
        // Given
        Answer recorded = api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        SubjectRef child = SubjectRef.person(family.child().value());
        SubjectRef other = SubjectRef.person(UUID.randomUUID());
        IdentityLinkId link = IdentityLinkId.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        tell("registry", hidden(other));
        api.get(recorded.location()).expect(200);

        // When
        tell("registry", new IdentitiesLinked(link, 1, other, child, now));

        // Then
        assertProblem(api.get(recorded.location())).is(404, "not-found");
        assertThat(api.get(DELIVERIES + "?person=" + family.child()).expect(200).json("/items"))
                .isEmpty();
        tell("registry", new IdentitiesUnlinked(link, 2, other, child, false, now));
        api.get(recorded.location()).expect(200);
    }

    @Test
    @Proves("10")
    void whoReceivedItTogetherWithAHiddenOneIsShownAlone() {
        // Given
        Map<String, Object> body = forTheChildOf(family);
        body.put("recipients", List.of(recipient(family.child(), "child"), recipient(family.mother(), "caregiver")));
        Answer recorded = api.post(DELIVERIES, body).expect(201);

        // When
        tell("registry", hidden(SubjectRef.person(family.child().value())));

        // Then
        Answer read = api.get(recorded.location()).expect(200);
        Answer listed = api.get(DELIVERIES + "?family=" + family.id()).expect(200);
        assertThat(read.body() + listed.body())
                .contains(family.mother().toString())
                .doesNotContain(family.child().toString());
    }

    @Test
    @Proves("10")
    void whoLivesInAHiddenFamilyIsHiddenAlsoWhoJoinsItLater() {
        // Given
        PersonId lone = knownPerson(giver.organisation(), CHILD_BORN);
        String alone = api.post(DELIVERIES, delivery(recipient(lone, "child")))
                .expect(201)
                .location();
        Map<String, Object> ofNoFamily = delivery(recipient(family.child(), "child"));
        hear(List.of(grant(SubjectRef.person(family.child().value()), giver.organisation(), "full")));
        String given = api.post(DELIVERIES, ofNoFamily).expect(201).location();

        // When
        tell("registry", hidden(SubjectRef.family(family.id().value())));

        // Then
        assertProblem(api.get(given)).is(404, "not-found");
        assertProblem(api.post(DELIVERIES, ofNoFamily)).is(404, "not-found");
        api.get(alone).expect(200);
        tell("registry", new MemberJoined(family.id(), 2, new FamilyMember(lone, "child", SINCE)));
        assertProblem(api.get(alone)).is(404, "not-found");
    }

    @Test
    @Proves("10")
    void anOldNumberOfAServiceToAHiddenChildAnswersAsOneThatWasNeverUsed() {
        // Given
        Map<String, Object> old = numbered(family, 1).getFirst();
        Answer recorded = api.post(DELIVERIES, old).expect(201);
        Map<String, Object> madeUp = with(
                with(old, "recipients", List.of(recipient(PersonId.next(), "child"))), "reference", "2021/made-up");
        Family visible = knownFamily(giver.organisation());

        // When
        tell("registry", hidden(SubjectRef.person(family.child().value())));

        // Then
        assertThat(withoutTrace(api.post(DELIVERIES, old))).isEqualTo(withoutTrace(api.post(DELIVERIES, madeUp)));
        Answer rows = api.post(BATCHES, batch(false, List.of(old, madeUp))).expect(207);
        assertThat(withoutPlace(rows, 0)).isEqualTo(withoutPlace(rows, 1));
        assertThat(rows.body()).doesNotContain(recorded.id().toString());
        assertProblem(api.post(DELIVERIES, with(forTheChildOf(visible), "reference", old.get("reference"))))
                .is(409, "delivery-exists")
                .keepsToItself(recorded.id().toString());
    }

    /** What came of a row, but for where it stands. */
    private static String withoutPlace(Answer rows, int row) {
        return rows.json("/items/" + row)
                .toString()
                .replace("items/" + row, "items")
                .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    @Proves("12")
    void tellsTheRegistryWhoLookedAtWhomOnceForAPage() {
        // Given
        api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        api.post(DELIVERIES, forTheChildOf(family)).expect(201);
        TestCaller reader = aSpecialist();
        hear(List.of(grant(SubjectRef.family(family.id().value()), reader.organisation(), "tail")));

        // When
        Api.as(reader).get(DELIVERIES).expect(200);

        // Then
        assertThat(Database.asOwner()
                        .rows(
                                "select payload from outbox where topic = 'delivery.accesses.v1' and payload like ?",
                                "%" + reader.subject() + "%"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("payload"))
                        .contains(
                                "\"action\":\"deliveries-list\"",
                                "\"fieldClass\":\"delivery\"",
                                family.id().toString(),
                                family.child().toString()));
    }

    private RestrictionPlaced hidden(SubjectRef subject) {
        return new RestrictionPlaced(
                RestrictionId.next(),
                1,
                subject,
                "suicide-risk",
                List.of(new OrganisationId(team.organisation())),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replace(answer.text("/traceId"), "");
    }
}
