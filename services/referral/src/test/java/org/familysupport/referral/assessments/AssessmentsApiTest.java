package org.familysupport.referral.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.assessments.AssessmentFixture.ASSESSMENTS;
import static org.familysupport.referral.assessments.AssessmentFixture.CONTENT;
import static org.familysupport.referral.assessments.AssessmentFixture.INSTRUMENTS;
import static org.familysupport.referral.assessments.AssessmentFixture.WISH;
import static org.familysupport.referral.assessments.AssessmentFixture.anAssessment;
import static org.familysupport.referral.assessments.AssessmentFixture.anInstrument;
import static org.familysupport.referral.assessments.AssessmentFixture.answer;
import static org.familysupport.referral.assessments.AssessmentFixture.assessed;
import static org.familysupport.referral.assessments.AssessmentFixture.listed;
import static org.familysupport.referral.assessments.AssessmentFixture.of;
import static org.familysupport.referral.assessments.AssessmentFixture.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.AssessmentRecorded;
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
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class AssessmentsApiTest {
    /** Key, what it stands on, instrument, assessment; and answer, events, audit together. */
    private static final Cost RECORD = Cost.of("the record of an assessment", 5);
    /** Both with their instrument and rights; and audit and who looked together. */
    private static final Cost COMPARE = Cost.of("a comparison of two", 2);

    private final TestCaller caller = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(caller);
    private final SubjectRef child = SubjectRef.person(family.child().value());

    @Test
    @Proves("33")
    void isScoredAtOnceAndOthersLearnOnlyThatItWas() {
        // When
        Answer assessment = assessed(caller, family.subject(), "2026-03-02", 4);

        // Then
        assertThat(assessment.text("/scores/0/scale")).isEqualTo("strengths");
        assertThat(assessment.json("/scores/0/value").asInt()).isEqualTo(12);
        assertThat(assessment.text("/scores/0/band")).isEqualTo("middle");
        assertThat(assessment.json("/scores/1/value").asDouble()).isEqualTo(3.8);
        assertThat(assessment.text("/scores/1/band")).isEqualTo("too-high");
        assertThat(assessment.text("/author")).isEqualTo(caller.subject());
        assertThat(Api.as(caller).get(assessment.location()).expect(200).text("/answers/7/text"))
                .isEqualTo(WISH);
        AssessmentRecorded fact = Topic.of(Topics.ASSESSMENTS)
                .await(AssessmentRecorded.class, assessment.id())
                .fact();
        assertThat(fact.code()).isEqualTo("family-strengths");
        assertThat(fact.subject()).isEqualTo(family.subject());
        assertFacts(Topic.of(Topics.ASSESSMENTS).about(assessment.id()))
                .are(AssessmentRecorded.class)
                .haveNoGaps();
        assertThat(Database.asOwner()
                        .rows("select payload from outbox where payload like ?", "%" + assessment.id() + "%"))
                .extracting(row -> row.text("payload"))
                .noneMatch(payload -> payload.contains(WISH) || payload.contains("too-high"));
    }

    @Test
    void nobodyIsAssessedBeforeBirth() {
        // When
        Answer refused = Api.as(caller).post(ASSESSMENTS, anAssessment(family.subject(), "1900-01-01", 4));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/assessedOn date-order");
    }

    @Test
    @Proves("33")
    void twoOfTheSameCanBeCompared() {
        // Given
        Answer before = assessed(caller, family.subject(), "2026-03-02", 5);
        Answer after = assessed(caller, family.subject(), "2026-09-02", 2);

        // When
        Answer compared = compare(caller, before.id(), after.id()).expect(200);

        // Then
        assertThat(compared.text("/differences/0/direction")).isEqualTo("same");
        assertThat(compared.text("/differences/1/scale")).isEqualTo("strain");
        assertThat(compared.json("/differences/1/first").asDouble()).isEqualTo(4.6);
        assertThat(compared.json("/differences/1/second").asDouble()).isEqualTo(2.2);
        assertThat(compared.json("/differences/1/change").asDouble()).isEqualTo(-2.4);
        assertThat(compared.text("/differences/1/direction")).isEqualTo("better");
        assertThat(compare(caller, after.id(), before.id()).text("/differences/1/direction"))
                .isEqualTo("worse");
    }

    @Test
    @Proves("33")
    void whatIsNotOfTheSameIsNotCompared() {
        // Given
        Answer one = assessed(caller, family.subject(), "2026-03-02", 5);
        Answer ofChild = assessed(caller, child, "2026-03-02", 5);
        Answer other = anotherInstruments();
        TestCaller stranger = anOrganisation(aSpecialist());
        Answer foreign = assessed(stranger, aFamilyOf(stranger).subject(), "2026-03-02", 5);

        // When
        Answer twoSubjects = compare(caller, one.id(), ofChild.id());
        Answer twoInstruments = compare(caller, one.id(), other.id());
        Answer hidden = compare(caller, one.id(), foreign.id());

        // Then
        assertProblem(twoSubjects).violatesExactly("query/second other-subject");
        assertProblem(twoInstruments).violatesExactly("query/second other-instrument");
        assertProblem(hidden).is(404, "not-found");
        assertProblem(compare(caller, one.id(), UUID.randomUUID())).is(404, "not-found");
    }

    private Answer anotherInstruments() {
        Answer instrument = Api.as(aSteward())
                .post(INSTRUMENTS, anInstrument("i-" + UUID.randomUUID()))
                .expect(201);
        return Api.as(caller)
                .post(
                        ASSESSMENTS,
                        with(
                                anAssessment(family.subject(), "2026-03-02", 1),
                                "instrument",
                                instrument.id(),
                                "answers",
                                List.of(answer("sleep", 4))))
                .expect(201);
    }

    @Test
    @Proves("33")
    void scoresOverTimeAreToldAndDrawnWithCyrillicLabels() {
        // Given
        assessed(caller, family.subject(), "2026-09-02", 2);
        assessed(caller, family.subject(), "2026-03-02", 5);
        String scores = ASSESSMENTS + "/scores?instrument=family-strengths&" + of(family.subject());

        // When
        Answer told = Api.as(caller).get(scores).expect(200);
        Answer drawn =
                Api.as(caller).header("Accept", "image/svg+xml").get(scores).expect(200);
        Answer english = Api.as(caller)
                .header("Accept", "image/svg+xml")
                .speaking("en")
                .get(scores)
                .expect(200);

        // Then
        assertThat(told.json("/scales/1/points").findValuesAsText("assessedOn"))
                .containsExactly("2026-03-02", "2026-09-02");
        assertThat(told.json("/scales/1/points/0/value").asDouble()).isEqualTo(4.6);
        assertThat(drawn.header("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(drawn.body()).startsWith("<svg").contains("Нагрузка", "02.03.2026", "polyline", "02.09.2026: 2,2");
        assertThat(english.body()).contains("Strain", "02.09.2026: 2.2").doesNotContain("Нагрузка");
    }

    @Test
    void ofOneNeverAssessedThereIsNothingToTell() {
        // Given
        String scores = ASSESSMENTS + "/scores?instrument=family-strengths&" + of(child);

        // When
        Answer told = Api.as(caller).get(scores).expect(200);
        Answer drawn =
                Api.as(caller).header("Accept", "image/svg+xml").get(scores).expect(200);

        // Then
        assertThat(told.json("/scales")).isEmpty();
        assertThat(drawn.body()).contains("Оценок нет");
    }

    @Test
    void isKnownToWhoMayKnowTheSubject() {
        // Given
        TestCaller helper = anOrganisation(aSpecialist());
        TestCaller previewing = anOrganisation(aSpecialist());
        TestCaller stranger = anOrganisation(aSpecialist());
        access(family.subject(), helper, "tail");
        access(family.subject(), previewing, "preview");
        Answer assessment = assessed(caller, family.subject(), "2026-03-02", 5);
        String list = ASSESSMENTS + "?" + of(family.subject());

        // When
        Answer hidden = Api.as(stranger).get(assessment.location());

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(Api.as(stranger).get(list)).is(404, "not-found");
        assertProblem(Api.as(stranger).get(ASSESSMENTS + "/scores?instrument=family-strengths&" + of(family.subject())))
                .is(404, "not-found");
        assertProblem(Api.as(stranger).post(ASSESSMENTS, anAssessment(family.subject(), "2026-03-02", 5)))
                .is(404, "not-found");
        assertProblem(Api.as(previewing).get(assessment.location())).is(403, "forbidden");
        assertProblem(Api.as(helper).post(ASSESSMENTS, anAssessment(family.subject(), "2026-03-02", 5)))
                .is(403, "forbidden");
        Api.as(helper).get(assessment.location()).expect(200);
        assertThat(listed(helper, list)).containsExactly(assessment.id());
        assertThat(listed(caller, list + "&instrument=child-participation")).isEmpty();
    }

    @Test
    void ofOneWhoIsHiddenNobodyOutsideTheTeamFindsAnything() {
        // Given
        TestCaller helper = anOrganisation(aSpecialist());
        access(family.subject(), helper, "full");
        Answer assessment = assessed(helper, child, "2026-03-02", 5);
        RestrictionPlaced placed = new RestrictionPlaced(
                RestrictionId.next(),
                1,
                child,
                "psychiatric",
                List.of(new OrganisationId(caller.organisation())),
                InventedRegistry.now().minusSeconds(5),
                null);

        // When
        tell("registry", placed);

        // Then
        assertProblem(Api.as(helper).get(assessment.location())).is(404, "not-found");
        assertProblem(compare(helper, assessment.id(), assessment.id())).is(404, "not-found");
        assertProblem(Api.as(helper).get(ASSESSMENTS + "?" + of(child))).is(404, "not-found");
        Api.as(caller).get(assessment.location()).expect(200);
    }

    @Test
    void tellsAllThatCannotBeAtOnce() {
        // Given
        Map<String, Object> body = with(
                anAssessment(family.subject(), LocalDate.now().plusDays(2).toString(), 5),
                "answers",
                List.of(
                        answer("relatives", 6),
                        answer("relatives", 1),
                        answer("nothing", 1),
                        answer("wishes", 2),
                        Map.of("question", "sleep", "text", "Плохо")));

        // When
        Answer refused = Api.as(caller).post(ASSESSMENTS, body);

        // Then
        assertProblem(refused)
                .violatesExactly(
                        "/assessedOn future-date",
                        "/answers/0/value out-of-range",
                        "/answers/1/question repeated",
                        "/answers/2/question unknown-reference",
                        "/answers/3/text required",
                        "/answers/3/value not-allowed",
                        "/answers/4/text not-allowed",
                        "/answers/4/value required",
                        "/answers required");
        assertProblem(Api.as(caller).post(ASSESSMENTS, with(body, "instrument", CONTENT)))
                .violatesExactly("/instrument about-nobody", "/assessedOn future-date");
        assertProblem(Api.as(caller).post(ASSESSMENTS, with(body, "instrument", UUID.randomUUID())))
                .violatesExactly("/instrument unknown-reference", "/assessedOn future-date");
        assertProblem(Api.as(caller).post(ASSESSMENTS, with(body, "organisation", UUID.randomUUID())))
                .is(403, "forbidden");
    }

    @Test
    void isRecordedOnceForOneKeyAtAConstantPriceAndAudited() {
        // Given
        UUID key = UUID.randomUUID();
        Map<String, Object> body = anAssessment(family.subject(), "2026-03-02", 5);
        Answer first = Api.as(caller).withKey(key).post(ASSESSMENTS, body).expect(201);

        // When
        Answer again = Api.as(caller).withKey(key).post(ASSESSMENTS, body).expect(201);
        StatementCount record = Statements.during(() -> assessed(caller, family.subject(), "2026-03-02", 5));
        StatementCount compare =
                Statements.during(() -> compare(caller, first.id(), first.id()).expect(200));

        // Then
        assertThat(again.id()).isEqualTo(first.id());
        record.mustCost(RECORD);
        compare.mustCost(COMPARE);
        assertThat(Database.asApp().rows("select action from audit where object = ?", first.id()))
                .extracting(row -> row.text("action"))
                .contains("assessments.record", "assessments.compare");
    }

    private static Answer compare(TestCaller caller, UUID first, UUID second) {
        return Api.as(caller).get(ASSESSMENTS + "/comparisons?first=" + first + "&second=" + second);
    }
}
