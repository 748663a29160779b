package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.SINCE;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.consent;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.others;
import static org.familysupport.referral.referrals.ReferralFixture.passOn;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentRequested;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A consent that is named as a legal basis is one that was given, by this subject, for this, to them. */
@ComponentTest
@Proves("9")
class ConsentBasisApiTest {
    private static final String UNKNOWN = "/legalBasis/reference unknown-consent";

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller other = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(source);

    @Test
    void whatWasNeverGivenIsNoBasis() {
        // Given
        ConsentGiven like = consent(family.child(), target);
        ConsentRequested asked = new ConsentRequested(
                like.consent(),
                1,
                family.child(),
                like.notice(),
                like.purposes(),
                like.dataClasses(),
                like.recipients(),
                like.sectors(),
                SINCE,
                null);
        tell("registry", asked);

        // When
        Answer paper = asks("Согласие от 12.01.2021", target);
        Answer madeUp = asks(UUID.randomUUID().toString(), target);
        Answer onlyAsked = asks(asked.consent().toString(), target);

        // Then
        assertProblem(paper).is(422, "rule-violated").violatesExactly("/legalBasis/reference format");
        assertProblem(madeUp).is(422, "rule-violated").violatesExactly(UNKNOWN);
        assertProblem(onlyAsked).is(422, "rule-violated").violatesExactly(UNKNOWN);
    }

    @Test
    void oneOfOthersIsToldFromNoneByNobody() {
        // Given
        ConsentGiven elsewhere = consent(aFamilyOf(source).child(), target);
        tell("registry", elsewhere);

        // When
        Answer refused = asks(elsewhere.consent().toString(), target);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly(UNKNOWN);
    }

    @Test
    void itNamesEverybodyWhoIsAskedByItselfOrByItsSector() {
        // Given
        ConsentGiven named = consent(family.child(), target);
        ConsentGiven bySector = of(List.of("referral"), List.of("education"), SINCE, null);
        tell("registry", named, bySector);

        // When
        Answer notNamed = asks(named.consent().toString(), target, other);
        Answer sent = asks(named.consent().toString(), target);
        Answer sentBySector = asks(bySector.consent().toString(), other);

        // Then
        assertProblem(notNamed)
                .is(422, "rule-violated")
                .violatesExactly("/legalBasis/reference receiver-not-consented");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sentBySector.status()).isEqualTo(201);
    }

    @Test
    void itIsForThePurposeAndForToday() {
        // Given
        LocalDate today = LocalDate.now();
        ConsentGiven over = of(List.of("service-delivery"), List.of("education"), SINCE, today.minusDays(2));
        ConsentGiven toCome = of(List.of("referral"), List.of("education"), today.plusDays(2), null);
        tell("registry", over, toCome);

        // When
        Answer late = asks(over.consent().toString(), target);
        Answer early = asks(toCome.consent().toString(), target);

        // Then
        assertProblem(late)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/legalBasis/reference consent-not-in-force", "/legalBasis/reference purpose-not-consented");
        assertProblem(early).is(422, "rule-violated").violatesExactly("/legalBasis/reference consent-not-in-force");
    }

    @Test
    void allRecordsOfOneCountAsOne() {
        // Given
        PersonId twin = PersonId.next();
        ConsentGiven given = consent(twin, target);
        SubjectRef kept = SubjectRef.person(family.child().value());
        tell(
                "registry",
                given,
                new IdentitiesLinked(IdentityLinkId.next(), 1, kept, SubjectRef.person(twin.value()), now()));

        // When
        Answer sent = asks(given.consent().toString(), target);

        // Then
        assertThat(sent.status()).isEqualTo(201);
    }

    @Test
    void oneJustGivenIsWaitedFor() {
        // Given
        ConsentGiven given = consent(family.child(), target);

        // When
        CompletableFuture<Answer> asked =
                CompletableFuture.supplyAsync(() -> asks(given.consent().toString(), target));
        tell("registry", given);

        // Then
        assertThat(asked.join().status()).isEqualTo(201);
    }

    @Test
    void whoIsAskedInsteadIsNamedToo() {
        // Given
        ConsentGiven given = consent(family.child(), target);
        tell("registry", given);
        Answer referral = asks(given.consent().toString(), target).expect(201);

        // When
        Answer refused = passOn(source, referral, "redirection", others(other));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/receivers/0 not-named");
    }

    @Test
    void aPoolNamesNobody() {
        // Given
        ConsentGiven given = of(List.of("referral"), List.of("education"), SINCE, null);
        tell("registry", given);
        Map<String, Object> body = resting(given.consent().toString());
        body.remove("receivers");
        body.put("pool", Map.of("territory", "50701000"));

        // When
        Answer refused = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/pool not-named");
    }

    @Test
    void aPurposeThatTheTokenDoesNotAllowIsNoneForAReferral() {
        // Given
        Map<String, Object> body = aReferral(family, target);
        body.put("purpose", "emergency");

        // When
        Answer refused = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/purpose not-allowed");
    }

    private ConsentGiven of(List<String> purposes, List<String> sectors, LocalDate from, @Nullable LocalDate to) {
        return consent(family.child(), purposes, List.<OrganisationId>of(), sectors, from, to);
    }

    private Answer asks(String consent, TestCaller... receivers) {
        return Api.as(source).post(REFERRALS, resting(consent, receivers));
    }

    private Map<String, Object> resting(String consent, TestCaller... receivers) {
        Map<String, Object> body = aReferral(family, receivers);
        body.put("legalBasis", Map.of("kind", "consent", "reference", consent));
        return body;
    }
}
