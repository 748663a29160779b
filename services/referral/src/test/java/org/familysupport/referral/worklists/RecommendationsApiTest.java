package org.familysupport.referral.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.consent;
import static org.familysupport.referral.InventedRegistry.grant;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class RecommendationsApiTest {
    private static final String REFERRALS = "/api/v1/referrals";
    private static final String LIST = "/api/v1/worklists/recommendations";
    private static final LocalDate CHECK_UP = LocalDate.of(2026, 3, 2);
    private static final LocalDate PASSED = LocalDate.of(2026, 4, 2);
    private static final LocalDate TO_COME = LocalDate.of(2090, 4, 2);

    /** The page with rights; and audit and who looked together. */
    private static final Cost READ = Cost.of("a page of recommendations", 2);

    private final TestCaller responsible = anOrganisation(aSpecialist());
    private final TestCaller polyclinic = anOrganisation(aSpecialist().in("health"));
    private final TestCaller speech = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(responsible);
    private final SubjectRef child = SubjectRef.person(family.child().value());

    @Test
    @Proves("40")
    void whatNobodyHasAcceptedIsListedForWhoGaveItAndForWhoIsResponsible() {
        // Given
        access(child, polyclinic, "full");

        // When
        Answer given = recommended(polyclinic, child, TO_COME, responsible);

        // Then
        Answer ofSource = Api.as(polyclinic).get(LIST).expect(200);
        assertThat(ofSource.id("/items/0/referral")).isEqualTo(given.id());
        assertThat(ofSource.text("/items/0/lacking")).isEqualTo("acceptance");
        assertThat(ofSource.text("/items/0/standing")).isEqualTo("source");
        assertThat(ofSource.text("/items/0/serviceType")).isEqualTo("speech-therapy");
        assertThat(ofSource.text("/items/0/checkUpOn")).isEqualTo(CHECK_UP.toString());
        Answer ofResponsible = Api.as(responsible).get(LIST).expect(200);
        assertThat(referrals(ofResponsible)).containsExactly(given.id());
        assertThat(ofResponsible.text("/items/0/standing")).isEqualTo("responsible");
        assertThat(referrals(Api.as(speech).get(LIST).expect(200))).isEmpty();
        assertThat(given.text("/recommendation/checkUpReference")).isEqualTo("ДСП-118");
        assertThat(Api.as(responsible).get(given.location()).expect(200).text("/recommendation/dueOn"))
                .isEqualTo(TO_COME.toString());
    }

    @Test
    void whoGaveItLooksForOthersAsLongAsItKnowsTheChildInFull() {
        // Given
        GrantOpened right = grant(child, polyclinic, "full");
        tell("registry", right);
        Answer given = recommended(polyclinic, child, TO_COME, responsible);
        String others = given.location() + "/alternatives";
        Api.as(polyclinic).get(others).expect(200);

        // When
        OrganisationId holder = new OrganisationId(polyclinic.organisation());
        tell("registry", new GrantClosed(right.grant(), 2, right.subject(), holder, now()));

        // Then
        assertProblem(Api.as(polyclinic).get(others)).is(403, "forbidden");
        Api.as(polyclinic).get(given.location()).expect(200);
    }

    @Test
    @Proves("40")
    void whatWasAcceptedIsListedAgainWhenItDidNotBeginInTime() {
        // Given
        access(child, polyclinic, "full");
        Answer late = recommended(polyclinic, child, PASSED, responsible);
        Answer begun = recommended(polyclinic, SubjectRef.person(family.mother().value()), PASSED, responsible, "full");
        act(responsible, late, "acceptance").expect(200);
        act(responsible, begun, "acceptance").expect(200);

        // When
        act(responsible, begun, "start").expect(200);

        // Then
        Answer list = Api.as(polyclinic).get(LIST).expect(200);
        assertThat(referrals(list)).containsExactly(late.id());
        assertThat(list.text("/items/0/lacking")).isEqualTo("start");
        assertThat(list.id("/items/0/target")).isEqualTo(responsible.organisation());
    }

    @Test
    @Proves("40")
    void whatWasRejectedIsListedUntilAnotherReferralContinuesIt() {
        // Given
        access(child, polyclinic, "full");
        Answer rejected = recommended(polyclinic, child, TO_COME, responsible);
        act(responsible, rejected, "rejection").expect(200);
        assertThat(referrals(Api.as(polyclinic).get(LIST).expect(200))).containsExactly(rejected.id());
        Map<String, Object> next = body(child, speech);
        next.put("replaces", rejected.id());

        // When
        Api.as(responsible).post(REFERRALS, next).expect(201);

        // Then
        assertThat(referrals(Api.as(polyclinic).get(LIST).expect(200))).isEmpty();
    }

    @Test
    @Proves("40")
    void whatItsReceiverGivesUpBeforeItBeginsIsStillToBeDone() {
        // Given
        access(child, polyclinic, "full");
        SubjectRef mother = SubjectRef.person(family.mother().value());
        Answer asked = recommended(polyclinic, child, TO_COME, responsible);
        Answer accepted = recommended(polyclinic, mother, TO_COME, responsible, "full");
        act(responsible, accepted, "acceptance").expect(200);

        // When
        act(responsible, asked, "cancellation").expect(200);
        act(responsible, accepted, "cancellation").expect(200);

        // Then
        Answer list = Api.as(polyclinic).get(LIST).expect(200);
        assertThat(referrals(list)).containsExactlyInAnyOrder(asked.id(), accepted.id());
        assertThat(list.text("/items/0/status")).isEqualTo("cancelled");
        assertThat(list.text("/items/0/lacking")).isEqualTo("acceptance");
        assertThat(list.text("/items/1/lacking")).isEqualTo("acceptance");
        assertThat(referrals(Api.as(responsible).get(LIST).expect(200)))
                .containsExactlyInAnyOrder(asked.id(), accepted.id());
    }

    @Test
    @Proves("40")
    void whoIsResponsibleForTheFamilyThatSomebodyLeftLastFindsWhatIsRecommended() {
        // Given
        access(child, polyclinic, "full");
        Answer recommended = recommended(polyclinic, child, TO_COME, responsible);

        // When
        tell("registry", family.childLeft());

        // Then
        assertThat(referrals(Api.as(responsible).get(LIST).expect(200))).containsExactly(recommended.id());
    }

    @Test
    @Proves("40")
    void whatNobodyAnsweredInTimeIsStillToBeDone() {
        // Given
        access(child, polyclinic, "full");
        Answer ended = recommended(polyclinic, child, TO_COME, responsible);

        // When
        Database.asOwner()
                .execute(
                        "update deadlines set ground = ground || '{\"cancels\": true}', due_at = now() - interval '1 hour', next_at = now() - interval '1 hour' where referral_id = ? and state = 'running'",
                        ended.id());
        Awaitility.await("the end of it")
                .until(() -> Api.as(polyclinic)
                        .get(ended.location())
                        .expect(200)
                        .text("/status")
                        .equals("cancelled"));

        // Then
        assertThat(referrals(Api.as(polyclinic).get(LIST).expect(200))).containsExactly(ended.id());
        assertThat(referrals(Api.as(responsible).get(LIST).expect(200))).containsExactly(ended.id());
    }

    @Test
    @Proves("40")
    void whatEndsWithTheConsentIsStillToBeDone() {
        // Given
        access(child, polyclinic, "full");
        ConsentGiven given = consent(family.child(), responsible);
        tell("registry", given);
        Map<String, Object> body = recommendation(child, TO_COME, responsible);
        body.put(
                "legalBasis",
                Map.of("kind", "consent", "reference", given.consent().toString()));
        Answer ended = Api.as(polyclinic).post(REFERRALS, body).expect(201);

        // When
        tell("registry", new ConsentWithdrawn(given.consent(), 2, family.child(), List.of(), InventedRegistry.now()));
        assertThat(Api.as(polyclinic).get(ended.location()).expect(200).text("/status"))
                .isEqualTo("cancelled");

        // Then
        assertThat(referrals(Api.as(polyclinic).get(LIST).expect(200))).containsExactly(ended.id());
    }

    @Test
    @Proves("40")
    void whatIsGivenBackBeforeItBeganIsStillToBeDone() {
        // Given
        access(child, polyclinic, "full");
        Answer given = recommended(polyclinic, child, PASSED, responsible);
        act(responsible, given, "acceptance").expect(200);
        Answer back = act(responsible, given, "return").expect(201);
        assertThat(referrals(Api.as(polyclinic).get(LIST).expect(200))).containsExactly(given.id());

        // When
        act(polyclinic, back, "acceptance").expect(200);

        // Then
        Answer list = Api.as(polyclinic).get(LIST).expect(200);
        assertThat(referrals(list)).containsExactly(given.id());
        assertThat(list.text("/items/0/lacking")).isEqualTo("acceptance");
    }

    @Test
    void whatBeganAndWasGivenUpWasDoneAndIsNotListed() {
        // Given
        access(child, polyclinic, "full");
        Answer begun = recommended(polyclinic, child, PASSED, responsible);
        act(responsible, begun, "acceptance").expect(200);
        act(responsible, begun, "start").expect(200);

        // When
        act(responsible, begun, "cancellation").expect(200);

        // Then
        assertThat(referrals(Api.as(polyclinic).get(LIST).expect(200))).isEmpty();
    }

    @Test
    void whatIsInTimeOrTakenBackByWhoGaveItIsNotListed() {
        // Given
        access(child, polyclinic, "full");
        Answer accepted = recommended(polyclinic, child, TO_COME, responsible);
        act(responsible, accepted, "acceptance").expect(200);
        Answer cancelled =
                recommended(polyclinic, SubjectRef.person(family.mother().value()), TO_COME, responsible, "full");

        // When
        act(polyclinic, cancelled, "cancellation").expect(200);

        // Then
        assertThat(referrals(Api.as(polyclinic).get(LIST).expect(200))).isEmpty();
    }

    @Test
    void isGivenByHealthAndWhereThatIsNotResponsibleToWhoIs() {
        // Given
        access(child, polyclinic, "full");
        access(child, speech, "full");

        // When
        Answer byAnother = Api.as(speech).post(REFERRALS, recommendation(child, TO_COME, responsible));
        Answer toAnother = Api.as(polyclinic).post(REFERRALS, recommendation(child, TO_COME, speech));
        Answer noRecommendation = Api.as(polyclinic).post(REFERRALS, body(child, responsible));

        // Then
        assertProblem(byAnother).is(403, "forbidden");
        assertProblem(toAnother).violatesExactly("/receivers/0 not-responsible");
        assertProblem(noRecommendation).is(403, "forbidden");
        TestCaller own = anOrganisation(aSpecialist().in("health"));
        Api.as(own)
                .post(
                        REFERRALS,
                        recommendation(SubjectRef.person(aFamilyOf(own).child().value()), TO_COME, speech))
                .expect(201);
    }

    @Test
    void tellsAllThatCannotBeAtOnce() {
        // Given
        access(family.subject(), polyclinic, "full");
        Map<String, Object> body = recommendation(family.subject(), CHECK_UP, responsible);
        body.put(
                "recommendation",
                Map.of("checkUpOn", TO_COME.toString(), "serviceType", "speech-therapy", "dueOn", CHECK_UP.toString()));

        // When
        Answer refused = Api.as(polyclinic).post(REFERRALS, body);

        // Then
        assertProblem(refused)
                .violatesExactly(
                        "/subject/kind not-allowed",
                        "/recommendation/checkUpOn future-date",
                        "/recommendation/dueOn date-order");
    }

    @Test
    void ofOneWhoIsHiddenNothingIsListedAndAReceiverReadsTheReferenceAfterItAccepts() {
        // Given
        TestCaller own = anOrganisation(aSpecialist().in("health"));
        SubjectRef theirs = SubjectRef.person(aFamilyOf(own).child().value());
        Answer given = Api.as(own)
                .post(REFERRALS, recommendation(theirs, TO_COME, speech))
                .expect(201);
        Answer asked = Api.as(speech).get(given.location()).expect(200);
        assertThat(asked.has("/recommendation/checkUpReference")).isFalse();
        assertThat(asked.json("/redactedFields").toString()).contains("recommendation.checkUpReference");

        // When
        tell(
                "registry",
                new RestrictionPlaced(
                        RestrictionId.next(),
                        1,
                        theirs,
                        "psychiatric",
                        List.of(new OrganisationId(speech.organisation())),
                        InventedRegistry.now().minusSeconds(5),
                        null));

        // Then
        assertThat(referrals(Api.as(own).get(LIST).expect(200))).isEmpty();
    }

    @Test
    void isReadByWhoWorksWithFamiliesAtAConstantPriceAndAudited() {
        // Given
        access(child, polyclinic, "full");
        recommended(polyclinic, child, TO_COME, responsible);

        // When
        StatementCount read =
                Statements.during(() -> Api.as(polyclinic).get(LIST).expect(200));

        // Then
        read.mustCost(READ);
        assertThat(Database.asApp().rows("select action from audit where subject = ?", polyclinic.subject()))
                .extracting(row -> row.text("action"))
                .contains("worklists.recommendations");
        assertProblem(Api.as(anAuditor().allowed("referral").saying("referral")).get(LIST))
                .is(403, "forbidden");
    }

    private static Answer recommended(
            TestCaller source, SubjectRef subject, LocalDate dueOn, TestCaller receiver, String profile) {
        access(subject, source, profile);
        return recommended(source, subject, dueOn, receiver);
    }

    private static Answer recommended(TestCaller source, SubjectRef subject, LocalDate dueOn, TestCaller receiver) {
        return Api.as(source)
                .post(REFERRALS, recommendation(subject, dueOn, receiver))
                .expect(201);
    }

    private static Map<String, Object> recommendation(SubjectRef subject, LocalDate dueOn, TestCaller receiver) {
        Map<String, Object> body = body(subject, receiver);
        body.put(
                "recommendation",
                Map.of(
                        "checkUpOn",
                        CHECK_UP.toString(),
                        "checkUpReference",
                        "ДСП-118",
                        "serviceType",
                        "speech-therapy",
                        "dueOn",
                        dueOn.toString()));
        return body;
    }

    private static Map<String, Object> body(SubjectRef subject, TestCaller receiver) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", subject.kind().code(), "id", subject.id()));
        body.put("receivers", List.of(receiver.organisation()));
        body.put("category", "medical-help");
        body.put("priority", "routine");
        body.put("reasonCode", "check-up");
        body.put("purpose", "referral");
        body.put("legalBasis", Map.of("kind", "law", "reference", "323-ФЗ, ст. 46"));
        return body;
    }

    private static List<UUID> referrals(Answer list) {
        return Stream.iterate(0, index -> list.has("/items/" + index), index -> index + 1)
                .map(index -> list.id("/items/" + index + "/referral"))
                .toList();
    }
}
