package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.PoolFixture.aPlace;
import static org.familysupport.referral.referrals.PoolFixture.anOpenReferral;
import static org.familysupport.referral.referrals.PoolFixture.anOrganisationIn;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.timers;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralClaimed;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** What names nobody stands open to those of a kind and place, and one takes it. */
@ComponentTest
@Proves("23")
class PoolsApiTest {
    private static final String UNCLAIMED = "/api/v1/worklists/unclaimed";

    private final TestCaller source = aSpecialist();
    private final String place = aPlace();
    private final TestCaller service = anOrganisationIn(place, "early-help-service", "active");

    @Test
    void showsAPreviewToThoseOfTheKindAndPlaceAloneAndOpensNothing() {
        // Given
        TestCaller regional = anOrganisationIn("62000000", "early-help-service", "active");
        TestCaller elsewhere = anOrganisationIn(aPlace(), "early-help-service", "active");
        TestCaller school = anOrganisationIn(place, "school", "active");
        TestCaller closed = anOrganisationIn(place, "early-help-service", "closed");
        Family family = aFamilyOf(source);

        // When
        Answer referral = open(family);

        // Then
        assertThat(Stream.of(service, regional).map(it -> unclaimed(it, referral)))
                .containsOnly(true);
        assertThat(Stream.of(elsewhere, school, closed, source).map(it -> unclaimed(it, referral)))
                .containsOnly(false);
        assertThat(Stream.of(elsewhere, school, closed)
                        .map(it -> Api.as(it).get(referral.location()).status()))
                .containsOnly(404);
        Answer preview = seen(service, referral);
        assertThat(preview.has("/subject")).isFalse();
        assertThat(preview.has("/note")).isFalse();
        assertThat(preview.text("/preview/territory")).isEqualTo("50701000");
        assertThat(preview.text("/preview/ageBands/0")).isNotBlank();
        assertThat(preview.body()).doesNotContain(family.id().toString());
        assertThat(allowed(preview)).containsExactly("claim");
        Answer box = Api.as(service).get(REFERRALS + "?box=pool").expect(200);
        assertThat(box.body())
                .contains(referral.id().toString())
                .doesNotContain(family.id().toString());
        Answer list = Api.as(service).get(UNCLAIMED).expect(200);
        assertThat(list.body()).doesNotContain(family.id().toString());
        assertThat(Database.asOwner().number("select count(*) from grants where cause = ?", referral.id()))
                .isZero();
        assertProblem(Api.as(service.withRoles("auditor")).get(referral.location()))
                .is(404, "not-found");
        assertProblem(Api.as(service.withRoles("auditor")).get(REFERRALS + "?box=pool"))
                .is(403, "forbidden");
    }

    @Test
    void belongsToWhoClaimsItAndTheOthersSeeItNoMore() {
        // Given
        TestCaller another = anOrganisationIn(place, "early-help-service", "active");
        Family family = aFamilyOf(source);
        Answer referral = open(family);
        assertThat(timers(referral)).containsExactly("accept-by running");
        String anotherSaw = seen(another, referral).etag();

        // When
        Answer claimed = act(service, referral, "claim").expect(200);

        // Then
        assertThat(claimed.text("/status")).isEqualTo("accepted");
        assertThat(claimed.id("/target")).isEqualTo(service.organisation());
        assertThat(claimed.id("/subject/id")).isEqualTo(family.id().value());
        assertThat(claimed.text("/note")).isEqualTo("Ребёнок боится собак");
        assertThat(claimed.etag()).isEqualTo(seen(service, referral).etag());
        assertThat(seen(source, referral).id("/target")).isEqualTo(service.organisation());
        assertThat(timers(seen(source, referral))).containsExactly("start-by running");
        assertProblem(Api.as(another).get(referral.location())).is(404, "not-found");
        assertThat(unclaimed(another, referral)).isFalse();
        assertProblem(Api.as(another).ifMatch(anotherSaw).post(referral.location() + "/claim"))
                .is(409, "taken-by-another");
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(ReferralRequested.class, ReferralClaimed.class);
        act(service, referral, "start").expect(200);
    }

    @Test
    void isClaimedByExactlyOneOfManyAtOnce() {
        // Given
        Answer referral = open(aFamilyOf(source));
        List<TestCaller> racers = Stream.generate(() -> anOrganisationIn(place, "early-help-service", "active"))
                .limit(12)
                .toList();
        List<Supplier<Answer>> calls = racers.stream()
                .map(racer ->
                        (Supplier<Answer>) () -> Api.as(racer).ifMatch("\"1\"").post(referral.location() + "/claim"))
                .toList();

        // When
        List<Answer> answers = AtOnce.all(calls);

        // Then
        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.status() != 200)
                .allSatisfy(it -> assertProblem(it).is(409, "taken-by-another"));
        assertThat(Database.asOwner()
                        .number("select count(*) from referral_tasks where referral_id = ?", referral.id()))
                .isEqualTo(1);
    }

    @Test
    void endsForAllWhenTheSourceTakesItBack() {
        // Given
        Answer referral = open(aFamilyOf(source));

        // When
        act(source, referral, "cancellation").expect(200);

        // Then
        assertProblem(Api.as(service).get(referral.location())).is(404, "not-found");
        assertProblem(Api.as(service).ifMatch("\"1\"").post(referral.location() + "/claim"))
                .is(404, "not-found");
    }

    @Test
    @Proves("10")
    void isOpenToNobodyFromWhomTheSubjectIsHidden() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = open(family);

        // When
        tell(
                "registry",
                new RestrictionPlaced(
                        RestrictionId.next(),
                        1,
                        family.subject(),
                        "adoption",
                        List.of(new OrganisationId(source.organisation())),
                        now(),
                        null));

        // Then
        assertThat(unclaimed(service, referral)).isFalse();
        assertThat(Api.as(service).get(REFERRALS + "?box=pool").expect(200).json("/items"))
                .isEmpty();
        assertProblem(Api.as(service).get(referral.location())).is(404, "not-found");
        assertProblem(Api.as(service).ifMatch("\"1\"").post(referral.location() + "/claim"))
                .is(404, "not-found");
    }

    @Test
    void namesReceiversOrAPoolAndNotBoth() {
        // Given
        Family family = aFamilyOf(source);
        Map<String, Object> both = anOpenReferral(family, place);
        both.put("receivers", List.of(service.organisation()));
        Map<String, Object> wrong = anOpenReferral(family, place);
        wrong.put("pool", Map.of("territory", "12", "organisationType", "castle"));

        // When
        Answer twice = Api.as(source).post(REFERRALS, both);
        Answer nowhere = Api.as(source).post(REFERRALS, wrong);

        // Then
        assertProblem(twice).is(422, "rule-violated").violatesExactly("/pool not-allowed");
        assertProblem(nowhere).is(422, "rule-violated").violates("/pool/organisationType", "unknown-code");
    }

    @Test
    void isAskedOnceForTheSameAndNotWhereNobodyIs() {
        // Given
        Family family = aFamilyOf(source);
        open(family);
        String elsewhere = "63101000";

        // When
        Answer again = Api.as(source).post(REFERRALS, anOpenReferral(family, place));
        Answer nowhere = Api.as(source).post(REFERRALS, anOpenReferral(family, elsewhere));

        // Then
        assertProblem(again).is(409, "already-asked");
        assertProblem(nowhere).is(422, "rule-violated").violatesExactly("/pool nobody-there");
    }

    @Test
    void tellsASystemThatTheOneOfItsBodiesCameAfterTheOther() {
        // Given
        TestCaller system = anOrganisation(anAgencySystem());
        TestCaller first = anOrganisationIn(place, "early-help-service", "active", system);
        TestCaller second = anOrganisationIn(place, "early-help-service", "active", system);
        Answer referral = open(aFamilyOf(source));
        claim(system, referral, first).expect(200);

        // When
        Answer late = claim(system, referral, second);

        // Then
        assertProblem(late).is(409, "taken-by-another");
    }

    private static Answer claim(TestCaller system, Answer referral, TestCaller organisation) {
        return Api.as(system)
                .ifMatch("\"1\"")
                .post(referral.location() + "/claim?organisation=" + organisation.organisation());
    }

    @Test
    void countsWhatStandsOpen() {
        // Given
        open(aFamilyOf(source));

        // When
        Answer counts = Api.as(service).get("/api/v1/worklists").expect(200);

        // Then
        assertThat(counts.text("/items/0/list")).isEqualTo("unclaimed");
        assertThat(counts.text("/items/0/state")).isEqualTo("routine");
        assertThat(counts.text("/items/0/count")).isEqualTo("1");
    }

    private Answer open(Family family) {
        return Api.as(source).post(REFERRALS, anOpenReferral(family, place)).expect(201);
    }

    private static boolean unclaimed(TestCaller caller, Answer referral) {
        Answer list = Api.as(caller).get(UNCLAIMED + "?pageSize=200").expect(200);
        UUID id = referral.id();
        return Stream.iterate(0, index -> list.has("/items/" + index), index -> index + 1)
                .anyMatch(index -> list.id("/items/" + index + "/referral").equals(id));
    }
}
