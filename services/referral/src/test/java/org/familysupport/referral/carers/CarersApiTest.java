package org.familysupport.referral.carers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aLonePersonOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.CarerApplied;
import org.familysupport.events.referral.CarerAttended;
import org.familysupport.events.referral.CarerCertified;
import org.familysupport.events.referral.CarerCourseOpened;
import org.familysupport.events.referral.CarerEnrolled;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ComponentTest
class CarersApiTest {
    private static final String CARERS = "/api/v1/carers";
    private static final String COURSES = "/api/v1/carer-courses";

    /** Key, what it stands on, candidate, adults; and answer, events, audit together. */
    private static final Cost ENTER = Cost.of("the entry of a candidate", 5);
    /** Key, candidate with rights, candidate, adults again; and answer, events, audit together. */
    private static final Cost REFUSE = Cost.of("a refusal", 5);

    private final TestCaller guardianship = anOrganisation(aSpecialist().in("guardianship"));
    private final PersonId candidate = aLonePersonOf(guardianship);
    private final PersonId partner = aLonePersonOf(guardianship);

    @Test
    @Proves("39")
    void showsTheCourseCompletedByEachAdult() {
        // Given
        Answer carer = entered();
        Answer course = course();
        act(carer, "enrolment", enrolment(course, candidate, partner)).expect(200);
        act(carer, "attendance", attendance(course, partner, 5, null)).expect(200);

        // When
        Answer attended = act(carer, "attendance", attendance(course, candidate, 12, "2026-05-20"))
                .expect(200);

        // Then
        assertThat(attended.text("/status")).isEqualTo("in-course");
        assertThat(adultOf(attended, candidate, "candidate")).isEqualTo("true");
        assertThat(adultOf(attended, candidate, "completed")).isEqualTo("true");
        assertThat(adultOf(attended, candidate, "completedOn")).isEqualTo("2026-05-20");
        assertThat(adultOf(attended, partner, "completed")).isEqualTo("false");
        assertThat(attended.body()).contains("\"attended\":5", "\"sessions\":12", "Школа, весна");
        Answer list = Api.as(guardianship).get(CARERS + "?status=in-course").expect(200);
        assertThat(list.json("/items/0/adults").asInt()).isEqualTo(2);
        assertThat(list.json("/items/0/completed").asInt()).isEqualTo(1);
    }

    private static String adultOf(Answer carer, PersonId person, String field) {
        return Stream.iterate(0, index -> carer.has("/adults/" + index), index -> index + 1)
                .filter(index -> carer.text("/adults/" + index + "/person").equals(person.toString()))
                .map(index -> carer.text("/adults/" + index + "/" + field))
                .findFirst()
                .orElse("");
    }

    @Test
    @Proves("39")
    void isCertifiedAfterACourseAndTellsSoInOrderWithoutSayingWho() {
        // Given
        Answer carer = entered();
        Answer course = course();
        act(carer, "enrolment", enrolment(course, candidate)).expect(200);
        Answer tooEarly = act(carer, "certification", Map.of("on", "2026-06-01"));
        act(carer, "attendance", attendance(course, candidate, 12, "2026-05-20"))
                .expect(200);

        // When
        Answer certified =
                act(carer, "certification", Map.of("on", "2026-06-01")).expect(200);

        // Then
        assertProblem(tooEarly).is(409, "course-not-completed");
        assertThat(certified.text("/status")).isEqualTo("certified");
        assertThat(certified.json("/allowedActs")).isEmpty();
        Topic.of(Topics.CARERS).await(CarerCertified.class, carer.id());
        assertFacts(Topic.of(Topics.CARERS).about(carer.id()))
                .are(CarerApplied.class, CarerEnrolled.class, CarerAttended.class, CarerCertified.class)
                .haveNoGaps();
        Topic.of(Topics.CARER_COURSES).await(CarerCourseOpened.class, course.id());
        assertThat(Database.asOwner()
                        .rows(
                                "select payload from outbox where topic = ? and payload like ?",
                                Topics.CARERS,
                                "%" + carer.id() + "%"))
                .extracting(row -> row.text("payload"))
                .noneMatch(payload -> payload.contains(candidate.toString()));
    }

    @Test
    @Proves("39")
    void isRefusedOrGivenUpForAReason() {
        // Given
        Answer refused = entered();

        // When
        act(refused, "refusal", Map.of("reasonCode", "housing", "on", "2026-06-01"))
                .expect(200);
        Answer again = entered();
        act(again, "withdrawal", Map.of("reasonCode", "changed-mind", "on", "2026-06-02"))
                .expect(200);

        // Then
        assertThat(seen(refused).text("/reasonCode")).isEqualTo("housing");
        assertThat(seen(again).text("/status")).isEqualTo("withdrawn");
        assertProblem(act(again, "enrolment", enrolment(course(), candidate)))
                .is(409, "state-conflict")
                .has("/currentState", "withdrawn");
    }

    @Test
    @Proves("39")
    void forAllButGuardianshipThereAreNoCandidates() {
        // Given
        TestCaller other = anOrganisation(aSpecialist());
        TestCaller stranger = anOrganisation(aSpecialist().in("guardianship"));
        access(SubjectRef.person(candidate.value()), other, "full");
        Answer carer = entered();

        // When
        Answer hidden = Api.as(other).get(carer.location());

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(Api.as(other)
                        .ifMatch("\"1\"")
                        .post(carer.location() + "/certification", Map.of("on", "2026-06-01")))
                .is(404, "not-found");
        assertProblem(Api.as(other).post(CARERS, body())).is(403, "forbidden");
        assertProblem(Api.as(other).get(CARERS)).is(403, "forbidden");
        assertProblem(Api.as(other).post(COURSES, courseBody())).is(403, "forbidden");
        assertProblem(Api.as(stranger).get(carer.location())).is(404, "not-found");
        assertProblem(Api.as(stranger).post(CARERS, body())).is(404, "not-found");
        access(SubjectRef.person(candidate.value()), stranger, "full");
        assertThat(Api.as(stranger).get(carer.location()).expect(200).json("/allowedActs"))
                .isEmpty();
        assertProblem(Api.as(stranger)
                        .ifMatch("\"1\"")
                        .post(carer.location() + "/refusal", Map.of("reasonCode", "other", "on", "2026-06-01")))
                .is(403, "forbidden");
    }

    @Test
    void anAdultWhoIsHiddenIsNotShown() {
        // Given
        Answer carer = entered();

        // When
        tell(
                "registry",
                new RestrictionPlaced(
                        RestrictionId.next(),
                        1,
                        SubjectRef.person(partner.value()),
                        "psychiatric",
                        List.of(OrganisationId.next()),
                        InventedRegistry.now().minusSeconds(5),
                        null));

        // Then
        assertThat(seen(carer).json("/adults")).hasSize(1);
        assertThat(seen(carer).body()).doesNotContain(partner.toString());
    }

    @Test
    void isACandidateOnceAtATimeAlsoForTwoWhoEnterItAtOnce() {
        // Given
        List<Supplier<Answer>> both = List.of(
                () -> Api.as(guardianship).post(CARERS, body()),
                () -> Api.as(guardianship).post(CARERS, body()));

        // When
        List<Answer> answers = AtOnce.all(both);

        // Then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertProblem(Api.as(guardianship).post(CARERS, body())).is(409, "candidate-already");
    }

    @Test
    void tellsAllThatCannotBeAtOnce() {
        // Given
        Map<String, Object> body = new LinkedHashMap<>(body());
        body.put("adults", List.of(partner.value(), partner.value(), candidate.value(), UUID.randomUUID()));
        body.put("appliedOn", "2099-01-01");
        Answer carer = entered();
        Answer course = course();
        act(carer, "enrolment", enrolment(course, candidate)).expect(200);

        // When
        Answer refused = Api.as(guardianship).post(CARERS, body);
        Answer attendance = act(carer, "attendance", attendance(course, partner, 13, "2026-01-01"));
        Map<String, Object> unknown = new LinkedHashMap<>(enrolment(course, candidate, PersonId.next(), candidate));
        unknown.put("course", UUID.randomUUID());
        Answer enrolment = act(carer, "enrolment", unknown);

        // Then
        assertProblem(refused)
                .violatesExactly(
                        "/appliedOn future-date",
                        "/adults/1 repeated",
                        "/adults/2 repeated",
                        "/adults/3 unknown-reference");
        assertProblem(attendance)
                .violatesExactly("/adult not-enrolled", "/sessions more-than-there-are", "/completedOn date-order");
        assertProblem(enrolment)
                .violatesExactly("/course unknown-reference", "/adults/1 not-of-the-household", "/adults/2 repeated");
        assertProblem(act(carer, "refusal", Map.of("reasonCode", "other", "on", "2026-01-01")))
                .violatesExactly("/on date-order");
        assertProblem(Api.as(guardianship)
                        .ifMatch("\"9\"")
                        .post(carer.location() + "/refusal", Map.of("reasonCode", "other", "on", "2026-06-01")))
                .is(412, "stale-version");
        Map<String, Object> backwards = new LinkedHashMap<>(courseBody());
        backwards.put("to", "2026-01-01");
        assertProblem(Api.as(guardianship).post(COURSES, backwards)).violatesExactly("/to date-order");
    }

    @Test
    @Proves("39")
    void whoIsUnderAgeTakesNobodyIntoCare() {
        // Given
        List.of(candidate, partner)
                .forEach(person -> tell(
                        "registry",
                        new PersonCoreRecorded(person, 1, LocalDate.now().minusYears(6), "known")));

        // When
        Answer refused = Api.as(guardianship).post(CARERS, body());

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/adults/0 not-of-age", "/person not-of-age");
    }

    @Test
    @Proves("39")
    void aCourseIsCompletedByAllItsSessionsAndStaysSo() {
        // Given
        Answer carer = entered();
        Answer course = course();
        Answer enrolled = act(carer, "enrolment", enrolment(course, candidate)).expect(200);

        // When
        Answer again = act(carer, "enrolment", enrolment(course, candidate)).expect(200);
        Answer half = act(carer, "attendance", attendance(course, candidate, 5, "2026-05-20"));
        Answer whole = act(carer, "attendance", attendance(course, candidate, 12, "2026-05-20"))
                .expect(200);
        Answer undone = act(carer, "attendance", attendance(course, candidate, 3, null));

        // Then
        assertThat(again.etag()).isEqualTo(enrolled.etag());
        assertThat(enrolled.json("/allowedActs").toString()).doesNotContain("certification");
        assertThat(whole.json("/allowedActs").toString()).contains("certification");
        assertProblem(half).is(422, "rule-violated").violatesExactly("/sessions fewer-than-there-are");
        assertProblem(undone).is(422, "rule-violated").violatesExactly("/completedOn required");
    }

    @Test
    void coursesAreReadByEveryone() {
        // Given
        Answer course = course();

        // When
        Answer list = Api.as(aSpecialist())
                .get(COURSES + "?organisation=" + guardianship.organisation())
                .expect(200);

        // Then
        assertThat(list.id("/items/0/id")).isEqualTo(course.id());
        assertThat(Api.as(aSpecialist()).get(course.location()).expect(200).text("/title"))
                .isEqualTo("Школа, весна");
    }

    @Test
    void isEnteredOnceForOneKeyAtAConstantPriceAndAudited() {
        // Given
        UUID key = UUID.randomUUID();
        Answer first = Api.as(guardianship).withKey(key).post(CARERS, body()).expect(201);

        // When
        Answer again = Api.as(guardianship).withKey(key).post(CARERS, body()).expect(201);
        StatementCount refuse = Statements.during(() -> Api.as(guardianship)
                .ifMatch("\"1\"")
                .post(first.location() + "/refusal", Map.of("reasonCode", "other", "on", "2026-06-01"))
                .expect(200));
        StatementCount enter = Statements.during(this::entered);

        // Then
        assertThat(again.id()).isEqualTo(first.id());
        refuse.mustCost(REFUSE);
        enter.mustCost(ENTER);
        assertThat(Database.asApp().rows("select action from audit where object = ?", first.id()))
                .extracting(row -> row.text("action"))
                .contains("carers.enter", "carers.refusal");
    }

    private Map<String, Object> body() {
        return Map.of(
                "person",
                candidate.value(),
                "adults",
                List.of(partner.value()),
                "form",
                "foster-care",
                "appliedOn",
                "2026-03-02");
    }

    private Answer entered() {
        return Api.as(guardianship).post(CARERS, body()).expect(201);
    }

    private static Map<String, Object> courseBody() {
        return Map.of("title", "Школа, весна", "sessions", 12, "from", "2026-03-10");
    }

    private Answer course() {
        return Api.as(guardianship).post(COURSES, courseBody()).expect(201);
    }

    private static Map<String, Object> enrolment(Answer course, PersonId... adults) {
        return Map.of(
                "course",
                course.id(),
                "adults",
                Stream.of(adults).map(PersonId::value).toList());
    }

    private static Map<String, Object> attendance(
            Answer course, PersonId adult, int sessions, @Nullable String completedOn) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("course", course.id(), "adult", adult.value(), "sessions", sessions));
        if (completedOn != null) {
            body.put("completedOn", completedOn);
        }
        return body;
    }

    private Answer seen(Answer carer) {
        return Api.as(guardianship).get(carer.location()).expect(200);
    }

    private Answer act(Answer carer, String act, Object body) {
        return Api.as(guardianship).ifMatch(seen(carer).etag()).post(carer.location() + "/" + act, body);
    }
}
