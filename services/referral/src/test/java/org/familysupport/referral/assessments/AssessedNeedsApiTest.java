package org.familysupport.referral.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.assessments.AssessmentFixture.NEEDS;
import static org.familysupport.referral.assessments.AssessmentFixture.aNeed;
import static org.familysupport.referral.assessments.AssessmentFixture.assessed;
import static org.familysupport.referral.assessments.AssessmentFixture.found;
import static org.familysupport.referral.assessments.AssessmentFixture.listed;
import static org.familysupport.referral.assessments.AssessmentFixture.of;
import static org.familysupport.referral.assessments.AssessmentFixture.review;
import static org.familysupport.referral.assessments.AssessmentFixture.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.AssessedNeedFound;
import org.familysupport.events.referral.AssessedNeedReviewed;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class AssessedNeedsApiTest {
    /** Key, need with rights, in whose name, need; and answer, events, audit together. */
    private static final Cost REVIEW = Cost.of("the review of a need", 5);

    private final TestCaller caller = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(caller);
    private final SubjectRef child = SubjectRef.person(family.child().value());

    @Test
    @Proves("33")
    void whatIsNotMetIsListedByWhoIsResponsible() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller below = anOrganisation(aSpecialist(), body.organisation(), "active");
        Family theirs = Family.invented();
        tell("registry", theirs.registeredBy(below.organisation(), InventedRegistry.now()));
        Answer ofTheirs = found(below, theirs.subject());
        Answer ofFamily = found(caller, family.subject());
        Answer ofChild = found(caller, child);
        Answer met = found(caller, family.subject());
        review(caller, met, "met", "2026-03-05").expect(200);
        review(caller, ofChild, "partly-met", "2026-03-05").expect(200);

        // When
        List<UUID> unmet = listed(caller, NEEDS + "?pageSize=50");

        // Then
        assertThat(unmet).containsExactly(ofChild.id(), ofFamily.id());
        assertThat(listed(caller, NEEDS + "?state=met")).containsExactly(met.id());
        assertThat(listed(caller, NEEDS + "?category=legal-help")).isEmpty();
        assertThat(listed(body, NEEDS)).contains(ofTheirs.id());
        assertThat(listed(body, NEEDS + "?organisation=" + body.organisation())).isEmpty();
        assertThat(Api.as(body)
                        .get(NEEDS + "?organisation=" + below.organisation())
                        .expect(200)
                        .id("/items/0/responsibleOrganisation"))
                .isEqualTo(below.organisation());
        assertProblem(Api.as(anAnalyst().saying("referral").allowed("referral")).get(NEEDS))
                .is(403, "forbidden");
    }

    @Test
    @Proves("33")
    void isLookedAtAgainAndTellsSoInOrder() {
        // Given
        Answer assessment = assessed(caller, child, "2026-03-02", 4);
        Answer need = Api.as(caller)
                .post(NEEDS, with(aNeed(child), "assessment", assessment.id()))
                .expect(201);

        // When
        review(caller, need, "partly-met", "2026-03-05").expect(200);
        Answer met = review(caller, need, "met", "2026-04-05").expect(200);

        // Then
        assertThat(met.text("/state")).isEqualTo("met");
        assertThat(met.text("/reviewedOn")).isEqualTo("2026-04-05");
        assertThat(met.id("/assessment")).isEqualTo(assessment.id());
        Topic.of(Topics.ASSESSED_NEEDS).await(AssessedNeedReviewed.class, need.id());
        assertFacts(Topic.of(Topics.ASSESSED_NEEDS).about(need.id()))
                .are(AssessedNeedFound.class, AssessedNeedReviewed.class, AssessedNeedReviewed.class)
                .haveNoGaps();
    }

    @Test
    void isKnownToWhoMayKnowTheSubject() {
        // Given
        TestCaller helper = anOrganisation(aSpecialist());
        TestCaller stranger = anOrganisation(aSpecialist());
        access(family.subject(), helper, "tail");
        Answer need = found(caller, family.subject());

        // When
        Answer hidden = Api.as(stranger).get(need.location());

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(Api.as(stranger).post(NEEDS, aNeed(family.subject()))).is(404, "not-found");
        assertProblem(Api.as(stranger).get(NEEDS + "?" + of(family.subject()))).is(404, "not-found");
        assertThat(listed(stranger, NEEDS)).isEmpty();
        assertThat(Api.as(helper).get(need.location()).expect(200).json("/allowedActs"))
                .isEmpty();
        assertThat(listed(helper, NEEDS + "?" + of(family.subject()))).containsExactly(need.id());
        assertProblem(review(helper, need, "met", "2026-03-05")).is(403, "forbidden");
    }

    @Test
    void ofOneWhoIsHiddenNothingIsListed() {
        // Given
        Answer need = found(caller, child);

        // When
        tell(
                "registry",
                new RestrictionPlaced(
                        RestrictionId.next(),
                        1,
                        child,
                        "psychiatric",
                        List.of(OrganisationId.next()),
                        InventedRegistry.now().minusSeconds(5),
                        null));

        // Then
        assertThat(listed(caller, NEEDS)).isEmpty();
        assertProblem(Api.as(caller).get(need.location())).is(404, "not-found");
    }

    @Test
    void refusesWhatCannotBe() {
        // Given
        Answer need = found(caller, family.subject());
        Answer foreign = assessed(caller, child, "2026-03-02", 4);

        // When
        Answer early = review(caller, need, "met", "2026-03-01");
        Answer late = review(caller, need, "met", "2099-03-01");
        Answer stale = Api.as(caller)
                .ifMatch("\"7\"")
                .post(need.location() + "/review", Map.of("state", "met", "on", "2026-03-05"));

        // Then
        assertProblem(early).violatesExactly("/on date-order");
        assertProblem(late).violatesExactly("/on future-date");
        assertProblem(Api.as(caller).post(NEEDS, with(aNeed(child), "foundOn", "2001-01-01")))
                .violatesExactly("/foundOn date-order");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(Api.as(caller)
                        .post(
                                NEEDS,
                                with(aNeed(family.subject()), "foundOn", "2099-01-01", "assessment", foreign.id())))
                .violatesExactly("/foundOn future-date", "/assessment unknown-reference");
        assertProblem(Api.as(caller).get(NEEDS + "?subjectKind=family")).violatesExactly("query/subject required");
    }

    @Test
    void aLookIsNotBeforeTheLastOne() {
        // Given
        Answer need = found(caller, family.subject());
        review(caller, need, "met", "2026-03-25").expect(200);

        // When
        Answer earlier = review(caller, need, "unmet", "2026-03-22");

        // Then
        assertProblem(earlier).is(422, "rule-violated").violatesExactly("/on date-order");
    }

    @Test
    void costsTheSameForEveryAct() {
        // Given
        Answer need = found(caller, family.subject());

        // When
        StatementCount review = Statements.during(() -> Api.as(caller)
                .ifMatch("\"1\"")
                .post(need.location() + "/review", Map.of("state", "met", "on", "2026-03-05"))
                .expect(200));

        // Then
        review.mustCost(REVIEW);
    }
}
