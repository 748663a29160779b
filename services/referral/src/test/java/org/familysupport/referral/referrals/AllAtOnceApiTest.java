package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.PoolFixture.aPlace;
import static org.familysupport.referral.referrals.PoolFixture.anOpenReferral;
import static org.familysupport.referral.referrals.PoolFixture.anOrganisationIn;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** What is wrong with a request is told at once, also what only a look into the tables shows. */
@ComponentTest
class AllAtOnceApiTest {
    private static final String TRANSFERS = "/api/v1/transfers";

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(source);

    @Test
    void namesCodesAndReceiversOfAReferralTogether() {
        // Given
        Map<String, Object> body = aReferral(family, target, target, source);
        body.put("category", "bogus");
        body.put("capacityReason", "nope");
        body.put("purpose", "curiosity");

        // When
        Answer answer = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/capacityReason unknown-code",
                        "/category unknown-code",
                        "/purpose unknown-code",
                        "/receivers/1 repeated",
                        "/receivers/2 source-itself");
    }

    @Test
    void namesCodesAndReceiversOfATransferTogether() {
        // Given
        Map<String, Object> body = new LinkedHashMap<>(aTransfer(target, target, source));
        body.put("reasonCode", "bogus");

        // When
        Answer answer = Api.as(source).post(TRANSFERS, body);
        Answer batch = Api.as(source).post(TRANSFERS + "/batches", Map.of("items", List.of(body)));

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly("/reasonCode unknown-code", "/receivers/1 repeated", "/receivers/2 source-itself");
        assertThat(batch.expect(207).body()).contains("/reasonCode", "/receivers/1", "/receivers/2");
    }

    @Test
    void tellsWhoMayNotKnowTheSubjectNothingOfCodes() {
        // Given
        Map<String, Object> body = aReferral(family, target);
        body.put("category", "bogus");

        // When
        Answer answer = Api.as(anOrganisation(aSpecialist())).post(REFERRALS, body);

        // Then
        assertProblem(answer).is(404, "not-found");
    }

    @Test
    @Proves("10")
    void asksNobodyFromWhomTheSubjectIsHidden() {
        // Given
        String place = aPlace();
        anOrganisationIn(place, "early-help-service", "active");
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

        // When
        Answer named = Api.as(source).post(REFERRALS, aReferral(family, target));
        Answer ofTheChild = Api.as(source)
                .post(REFERRALS, aReferral(SubjectRef.person(family.child().value()), target));
        Answer open = Api.as(source).post(REFERRALS, anOpenReferral(family, place));
        Answer transfer = Api.as(source).post(TRANSFERS, aTransfer(target));

        // Then
        assertProblem(named).is(422, "rule-violated").violatesExactly("/receivers/0 hidden");
        assertProblem(ofTheChild).is(422, "rule-violated").violatesExactly("/receivers/0 hidden");
        assertProblem(open).is(422, "rule-violated").violatesExactly("/pool nobody-there");
        assertProblem(transfer).is(422, "rule-violated").violatesExactly("/receivers/0 hidden");
    }

    @Test
    void continuesNoReferralOfAnotherFamily() {
        // Given
        Answer ofOthers = sent(source, aFamilyOf(source), target);
        Answer ofTheFamily = sent(source, family, target);
        Map<String, Object> wrong = aReferral(family, anOrganisation(aSpecialist()));
        wrong.put("replaces", ofOthers.id());
        Map<String, Object> right = aReferral(SubjectRef.person(family.child().value()), anOrganisation(aSpecialist()));
        right.put("replaces", ofTheFamily.id());

        // When
        Answer refused = Api.as(source).post(REFERRALS, wrong);
        Answer sent = Api.as(source).post(REFERRALS, right);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/replaces unknown-reference");
        sent.expect(201);
    }

    private Map<String, Object> aTransfer(TestCaller... receivers) {
        return Map.of(
                "subject",
                Map.of("kind", "family", "id", family.id()),
                "receivers",
                Stream.of(receivers).map(TestCaller::organisation).toList(),
                "reasonCode",
                "age-stage");
    }
}
