package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.delivered;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionLifted;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Whom the registry hides from all but a team is hidden here, also from who took part in its hand-overs. */
@ComponentTest
class SealedSubjectsTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(source);
    private final RestrictionId restriction = RestrictionId.next();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Test
    @Proves("10")
    void whoIsNotOfTheTeamFindsNothing() {
        // Given
        Answer referral = sent(source, family, target);
        act(target, referral, "acceptance").expect(200);

        // When
        tell("registry", placed(family.subject()));

        // Then
        Api api = Api.as(target);
        Answer hidden = api.get(referral.location());
        Answer missing = api.get(REFERRALS + "/" + UUID.randomUUID());
        assertProblem(hidden).is(404, "not-found");
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(missing));
        assertThat(api.get(REFERRALS + "?box=inbox").expect(200).json("/items")).isEmpty();
        assertProblem(api.ifMatch("\"2\"").post(referral.location() + "/start", Map.of()))
                .is(404, "not-found");
        assertProblem(api.post(REFERRALS, aReferral(family, source))).is(404, "not-found");
        assertProblem(api.get("/api/v1/responsibilities?subjectKind=family&subject=" + family.id()))
                .is(404, "not-found");
        seen(source, referral);
        assertThat(Api.as(source).get(REFERRALS + "?box=sent").expect(200).json("/items"))
                .hasSize(1);
    }

    @Test
    @Proves("10")
    void nobodyLearnsByTheAgesOfAFamilyThatThereIsAnotherChild() {
        // Given
        Answer referral = sent(source, family, target);
        assertThat(seen(target, referral).json("/preview/ageBands")).hasSize(1);

        // When
        tell("registry", placed(SubjectRef.person(family.child().value())));

        // Then
        assertThat(seen(target, referral).json("/preview/ageBands")).isEmpty();
    }

    @Test
    @Proves("10")
    @Proves("24")
    void theSourceIsNotToldOfServicesToAChildThatIsHiddenFromIt() {
        // Given
        Answer referral = sent(source, family, target);
        act(target, referral, "acceptance").expect(200);
        DeliveryRecorded given = delivered(family, new ReferralId(referral.id()), target);
        tell("delivery", given);
        assertThat(seen(source, referral).id("/outputs/0/delivery"))
                .isEqualTo(given.delivery().value());

        // When
        tell(
                "registry",
                new RestrictionPlaced(
                        restriction,
                        1,
                        SubjectRef.person(family.child().value()),
                        "suicide-risk",
                        List.of(new OrganisationId(target.organisation())),
                        now,
                        null));

        // Then
        Answer read = seen(source, referral);
        assertThat(read.json("/outputs")).isEmpty();
        assertThat(read.body()).doesNotContain(given.delivery().toString());
    }

    @Test
    @Proves("10")
    void theReferralOfAMemberOfAHiddenFamilyIsHiddenToo() {
        // Given
        SubjectRef child = SubjectRef.person(family.child().value());
        Answer referral =
                Api.as(source).post(REFERRALS, aReferral(child, target)).expect(201);
        seen(target, referral);

        // When
        tell("registry", placed(family.subject()));

        // Then
        assertProblem(Api.as(target).get(referral.location())).is(404, "not-found");
        assertThat(Api.as(target).get(REFERRALS + "?box=inbox").expect(200).json("/items"))
                .isEmpty();
        seen(source, referral);
    }

    @Test
    void comesBackWhenTheRestrictionIsLiftedAndAnOlderWordChangesNothing() {
        // Given
        Answer referral = sent(source, family, target);
        RestrictionPlaced placed = placed(family.subject());
        tell("registry", placed);

        // When
        tell(
                "registry",
                new RestrictionLifted(
                        restriction, 2, family.subject(), "adoption", placed.team(), now, now.plusMillis(1)),
                placed);

        // Then
        seen(target, referral);
    }

    @Test
    @Proves("7")
    @Proves("10")
    void aRestrictionOfOneRecordHoldsForTheLinkedOneUntilTheLinkEnds() {
        // Given
        Answer referral = sent(source, family, target);
        SubjectRef between = SubjectRef.family(UUID.randomUUID());
        SubjectRef hidden = SubjectRef.family(UUID.randomUUID());
        IdentityLinkId first = IdentityLinkId.next();
        IdentityLinkId second = IdentityLinkId.next();
        tell("registry", placed(hidden), new IdentitiesLinked(first, 1, between, hidden, now));
        seen(target, referral);

        // When
        tell("registry", new IdentitiesLinked(second, 1, family.subject(), between, now));

        // Then
        assertProblem(Api.as(target).get(referral.location())).is(404, "not-found");
        assertThat(Api.as(target).get(REFERRALS + "?box=inbox").expect(200).json("/items"))
                .isEmpty();
        seen(source, referral);
        tell("registry", new IdentitiesUnlinked(first, 2, between, hidden, false, now));
        seen(target, referral);
    }

    @Test
    @Proves("12")
    void tellsTheRegistryWhoLookedAtWhom() {
        // Given
        Answer referral = sent(source, family, target);

        // When
        seen(target, referral);

        // Then
        assertThat(Database.asOwner()
                        .rows(
                                "select payload from outbox where topic = 'referral.accesses.v1' and payload like ?",
                                "%" + target.subject() + "%"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("payload"))
                        .contains(
                                "\"action\":\"referrals-read\"",
                                "\"fieldClass\":\"referral\"",
                                "\"kind\":\"family\"",
                                family.id().toString()));
    }

    private RestrictionPlaced placed(SubjectRef subject) {
        return new RestrictionPlaced(
                restriction, 1, subject, "adoption", List.of(new OrganisationId(source.organisation())), now, null);
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replace(answer.text("/traceId"), "");
    }
}
