package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.aLonePersonOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.words;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class ReferralAccessApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = aSpecialist();

    @Test
    @Proves("11")
    void answersAStrangerAsForAMadeUpId() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        Api stranger = Api.as(aSpecialist()).ifMatch("\"1\"");
        String madeUp = REFERRALS + "/" + UUID.randomUUID();

        // When
        List<Answer> answers = List.of(
                stranger.get(referral.location()),
                stranger.get(madeUp),
                stranger.post(referral.location() + "/acceptance"),
                stranger.post(madeUp + "/acceptance"),
                stranger.post(referral.location() + "/cancellation", words("cancellation")),
                stranger.get(REFERRALS + "/%00"));

        // Then
        answers.forEach(answer -> assertProblem(answer).is(404, "not-found"));
        assertThat(answers).extracting(ReferralAccessApiTest::withoutTrace).containsOnly(withoutTrace(answers.get(1)));
    }

    @Test
    @Proves("24")
    void answersWhoMayNotKnowTheSubjectAsForAMadeUpOne() {
        // Given
        anOrganisation(target);
        Family hidden = aFamilyOf(aSpecialist());
        Api api = Api.as(source);

        // When
        Answer notMine = api.post(REFERRALS, aReferral(hidden, target));
        Answer unknown = api.post(REFERRALS, aReferral(Family.invented(), target));
        Answer wrongKind =
                api.post(REFERRALS, aReferral(SubjectRef.person(hidden.id().value()), target));

        // Then
        Stream.of(notMine, unknown, wrongKind)
                .forEach(answer -> assertProblem(answer).is(404, "not-found"));
        assertThat(withoutTrace(notMine)).isEqualTo(withoutTrace(unknown));
    }

    @Test
    @Proves("11")
    void whoVisitsOrLendsHasNoBusinessWithHandovers() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);
        String periods = "/api/v1/responsibilities?subjectKind=family&subject=" + family.id();

        // Then
        for (String role : List.of("volunteer", "loan-operator")) {
            Api api = Api.as(source.colleague().withRoles(role));
            for (String path : List.of(
                    referral.location(),
                    REFERRALS + "?box=sent",
                    "/api/v1/transfers?box=sent",
                    "/api/v1/transfers/" + UUID.randomUUID(),
                    periods)) {
                assertProblem(api.get(path)).is(403, "forbidden");
            }
            Api.as(source.colleague().withRoles(role, "specialist"))
                    .get(referral.location())
                    .expect(200);
        }
        Api.as(source.colleague()).get(periods).expect(200);
    }

    @Test
    void refusesWhoMayOnlyRead() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(aSpecialist());
        access(family.subject(), source, "tail");

        // When
        Answer answer = Api.as(source).post(REFERRALS, aReferral(family, target));

        // Then
        assertProblem(answer).is(403, "forbidden");
    }

    @Test
    void letsNoReceiverAskOthersInItsTurn() {
        // Given
        TestCaller third = anOrganisation(aSpecialist());
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);
        act(target, referral, "acceptance").expect(200);
        Map<String, Object> onward = aReferral(family, third);
        onward.put("category", "home-help");
        Map<String, Object> ofTheChild =
                aReferral(SubjectRef.person(family.child().value()), third);
        Map<String, Object> continuing = new LinkedHashMap<>(onward);
        continuing.put("replaces", referral.id());

        // When
        List<Answer> answers = Stream.of(onward, ofTheChild, continuing)
                .map(body -> Api.as(target).post(REFERRALS, body))
                .toList();

        // Then
        answers.forEach(answer -> assertProblem(answer).is(403, "forbidden"));
    }

    @Test
    void refersAMemberThroughItsFamilyAndAPersonWithNone() {
        // Given
        anOrganisation(target);
        SubjectRef child = SubjectRef.person(aFamilyOf(source).child().value());
        SubjectRef alone = SubjectRef.person(aLonePersonOf(source).value());

        // When
        List<Answer> answers = Stream.of(child, alone)
                .map(subject -> Api.as(source).post(REFERRALS, aReferral(subject, target)))
                .toList();

        // Then
        answers.forEach(answer -> answer.expect(201));
    }

    @Test
    void letsNeitherTheSenderNorAReaderAccept() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        Answer bySender = act(source, referral, "acceptance");
        Answer byReader = act(target.colleague().withRoles("auditor"), referral, "acceptance");

        // Then
        assertProblem(bySender).is(403, "forbidden");
        assertProblem(byReader).is(403, "forbidden");
        assertThat(allowed(seen(target.withRoles("auditor"), referral))).isEmpty();
    }

    @Test
    void writesNothingForAnIdOfOneOnThePathOfAnother() {
        // Given
        anOrganisation(target);
        Answer mine = sent(source, aFamilyOf(source), target);
        TestCaller elsewhere = aSpecialist();
        Answer theirs = sent(elsewhere, aFamilyOf(elsewhere), target);

        // When
        Answer answer =
                Api.as(source).ifMatch(mine.etag()).post(theirs.location() + "/cancellation", words("cancellation"));

        // Then
        assertProblem(answer).is(404, "not-found");
        assertThat(seen(elsewhere, theirs).text("/status")).isEqualTo("requested");
        assertThat(seen(source, mine).text("/status")).isEqualTo("requested");
    }

    @Test
    void refusesAcceptingAfterTheCancellation() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        String stale = seen(target, referral).etag();
        act(source, referral, "cancellation").expect(200);

        // When
        Answer late = Api.as(target).ifMatch(stale).post(referral.location() + "/acceptance");
        Answer fresh = act(target, referral, "acceptance");

        // Then
        assertProblem(late).is(412, "stale-version");
        assertProblem(fresh).is(409, "state-conflict").has("/currentState", "cancelled");
    }

    @Test
    @Proves("16")
    void namesEveryReceiverThatMayNotBeAsked() {
        // Given
        anOrganisation(target);
        TestCaller closed = anOrganisation(aSpecialist(), null, "closed");
        Family family = aFamilyOf(source);

        // When
        Answer answer =
                Api.as(source).post(REFERRALS, aReferral(family, target, source, closed, aSpecialist(), target));

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/receivers/1 source-itself",
                        "/receivers/2 not-active",
                        "/receivers/3 unknown-reference",
                        "/receivers/4 repeated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting", "audit"})
    @Proves("11")
    void namedPeopleAreNotForCountingOrForChecking(String purpose) {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);
        Api counting =
                Api.as(source.allowed("referral", purpose).saying(purpose)).ifMatch(referral.etag());

        // When
        List<Answer> answers = List.of(
                counting.post(REFERRALS, aReferral(family, target)),
                counting.get(REFERRALS),
                counting.get(referral.location()),
                counting.post(referral.location() + "/cancellation", words("cancellation")),
                counting.get("/api/v1/transfers"),
                counting.get("/api/v1/responsibilities?subjectKind=family&subject=" + family.id()));

        // Then
        answers.forEach(answer -> assertProblem(answer).is(403, "forbidden"));
    }

    @Test
    void handsNothingOverForAnAudit() {
        // Given
        anOrganisation(target);
        Map<String, Object> body = aReferral(aFamilyOf(source), target);
        body.put("purpose", "audit");

        // When
        Answer answer = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly("/purpose not-allowed");
    }

    @Test
    void tellsEveryViolationAtOnce() {
        // Given
        Map<String, Object> body = aReferral(Family.invented());
        body.put("category", "magic");
        body.put("priority", null);
        body.put("subject", Map.of("kind", "village", "id", UUID.randomUUID()));
        body.put("legalBasis", Map.of("kind", "law", "reference", " "));

        // When
        Answer answer = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(answer)
                .is(422, "rule-violated")
                .violatesExactly(
                        "/category unknown-code",
                        "/priority required",
                        "/subject/kind unknown-code",
                        "/receivers required",
                        "/legalBasis/reference required");
    }

    @Test
    void asksNobodyTwiceForTheSameHelp() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer first = sent(source, family, target);

        // When
        Answer again = Api.as(source).post(REFERRALS, aReferral(family, target));
        act(target, first, "rejection").expect(200);
        Answer afterwards = Api.as(source).post(REFERRALS, aReferral(family, target));

        // Then
        assertProblem(again).is(409, "already-asked");
        afterwards.expect(201);
    }

    @Test
    void doesNotContinueAReferralOfOthers() {
        // Given
        anOrganisation(target);
        TestCaller elsewhere = aSpecialist();
        Answer theirs = sent(elsewhere, aFamilyOf(elsewhere), target);
        Map<String, Object> body = aReferral(aFamilyOf(source), target);
        body.put("replaces", theirs.id());

        // When
        Answer answer = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly("/replaces unknown-reference");
    }

    @Test
    void letsAnAgencySystemActForTheBodiesUnderIts() {
        // Given
        TestCaller system = anOrganisation(anAgencySystem());
        TestCaller clinic = anOrganisation(aSpecialist(), system.organisation(), "active");
        TestCaller preschool = anOrganisation(aSpecialist(), system.organisation(), "active");
        TestCaller nursery = anOrganisation(aSpecialist(), system.organisation(), "active");
        Family family = Family.invented();
        org.familysupport.testing.facts.Publisher.tell(
                "registry",
                family.registeredBy(clinic.organisation(), org.familysupport.referral.InventedRegistry.now()));
        Map<String, Object> body = aReferral(family, preschool, nursery);
        body.put("source", clinic.organisation());

        // When
        Answer referral = Api.as(system).post(REFERRALS, body).expect(201);
        Api api = Api.as(system).ifMatch(referral.etag());
        Answer unclear = api.post(referral.location() + "/acceptance");
        Answer accepted = api.post(referral.location() + "/acceptance?organisation=" + nursery.organisation());

        // Then
        assertThat(seen(clinic, referral).id("/source")).isEqualTo(clinic.organisation());
        assertProblem(unclear).is(422, "rule-violated").violatesExactly("query/organisation required");
        assertThat(accepted.expect(200).id("/target")).isEqualTo(nursery.organisation());
        assertThat(seen(preschool, referral).text("/status")).isEqualTo("cancelled");
    }

    @Test
    void letsAnAgencySystemActForTheOneOfItsBodiesThatStillCan() {
        // Given
        TestCaller system = anOrganisation(anAgencySystem());
        TestCaller clinic = anOrganisation(aSpecialist(), system.organisation(), "active");
        TestCaller nursery = anOrganisation(aSpecialist(), system.organisation(), "active");
        Answer referral = sent(source, aFamilyOf(source), clinic, nursery);
        act(nursery, referral, "acceptance").expect(200);

        // When
        Answer started = act(system, referral, "start");

        // Then
        assertThat(allowed(seen(system, referral))).contains("hold");
        assertThat(started.expect(200).text("/status")).isEqualTo("in-progress");
    }

    @Test
    void refusesToAskInTheNameOfAnother() {
        // Given
        anOrganisation(target);
        Map<String, Object> body = aReferral(aFamilyOf(source), target);
        body.put("source", UUID.randomUUID());

        // When
        Answer answer = Api.as(source).post(REFERRALS, body);

        // Then
        assertProblem(answer).is(403, "forbidden");
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
