package org.familysupport.registry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.atOnce;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.map;
import static org.familysupport.registry.InventedRequests.member;
import static org.familysupport.registry.InventedRequests.with;
import static org.familysupport.registry.InventedRequests.withoutTrace;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aRepresentative;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAuditor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.Topics;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.EmergencyAccessOpened;
import org.familysupport.events.registry.EmergencyAccessReviewed;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** In an emergency a stranger reads for hours: with a reason, noted, told to who is responsible, and reviewed. */
@ComponentTest
@Proves("11")
class EmergencyAccessesApiTest {
    private static final String LIST = "/api/v1/emergency-accesses";

    private final TestCaller owner = aSpecialist();
    private final Answer family = Api.as(owner).post(FAMILIES, family()).expect(201);
    private final String place = family.location();
    private final String person = PEOPLE + "/" + member(family, "child");
    private final TestCaller doctor =
            aSpecialist().in("health").allowed("emergency", "service-delivery").saying("emergency");
    private final Api api = Api.as(doctor);
    private final TestCaller head = owner.colleague().withRoles("service-head");

    @Test
    void opensFamilyAndMembersToReadAndNothingElseAndTellsWhoIsResponsible() {
        // Given
        assertProblem(api.get(place)).is(404, "not-found");

        // When
        Answer opened = api.post(place + "/emergency-accesses", request()).expect(201);

        // Then
        assertThat(opened.text("/reason")).isEqualTo("threat-to-life");
        assertThat(opened.id("/responsibleOrganisation")).isEqualTo(owner.organisation());
        assertThat(Duration.between(Instant.parse(opened.text("/openedAt")), Instant.parse(opened.text("/expiresAt"))))
                .isEqualTo(Duration.ofHours(3));
        api.get(place).expect(200);
        api.get(person).expect(200);
        api.get(place + "/record").expect(200);
        assertProblem(Api.as(doctor.saying("service-delivery"))
                        .ifMatch(family.etag())
                        .post(
                                place + "/departures",
                                map("person", member(family, "child").toString(), "to", "2022-01-01")))
                .is(403, "forbidden");
        EmergencyAccessOpened notice = Topic.of(Topics.EMERGENCY_ACCESSES)
                .await(EmergencyAccessOpened.class, opened.id())
                .fact();
        assertThat(notice.responsibleOrganisation().value()).isEqualTo(owner.organisation());
        GrantOpened grant = Topic.of(Topics.REGISTRY_GRANTS)
                .await(GrantOpened.class, family.id(), it -> it.basis().equals("emergency"))
                .fact();
        assertThat(grant.profile()).isEqualTo("tail");
        assertThat(grant.cause()).isEqualTo(opened.id());
        assertThat(grant.until()).isEqualTo(notice.until());
    }

    @Test
    void endsInTheSecondInWhichItsTimeIsOver() {
        // Given
        Answer opened = api.post(person + "/emergency-accesses", request()).expect(201);
        api.get(person).expect(200);

        // When
        Database.asOwner()
                .execute(
                        "update grants set during = tstzrange(lower(during), now() + interval '0.7 second') where"
                                + " cause = ?",
                        opened.id());
        Instant end = Instant.now().plusMillis(700);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.get(person).status() == 404);

        // Then
        assertThat(Instant.now()).isBetween(end.minusMillis(200), end.plusSeconds(2));
    }

    @Test
    void onceForAnActorAndASubjectAtATime() throws Exception {
        // When
        List<Answer> answers = atOnce(4, () -> api.post(place + "/emergency-accesses", request()));

        // Then
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers)
                .extracting(it -> it.text("/id"))
                .containsOnly(answers.getFirst().text("/id"));
        Answer colleagues = Api.as(doctor.colleague())
                .post(place + "/emergency-accesses", request())
                .expect(201);
        assertThat(colleagues.text("/id")).isNotEqualTo(answers.getFirst().text("/id"));
    }

    @Test
    void onlyWhoWorksWithFamiliesAndSaysItIsAnEmergencyWithAReason() {
        // Given
        String missing = FAMILIES + "/" + UUID.randomUUID() + "/emergency-accesses";
        Map<String, Object> request = request();

        // Then
        assertProblem(Api.as(doctor.saying("service-delivery")).post(place + "/emergency-accesses", request))
                .is(403, "forbidden");
        assertProblem(Api.as(doctor.allowed("service-delivery")).post(place + "/emergency-accesses", request))
                .is(403, "forbidden");
        for (String role : List.of("volunteer", "ngo-specialist", "agency-system", "auditor", "ministry-analyst")) {
            assertProblem(Api.as(doctor.withRoles(role)).post(place + "/emergency-accesses", request))
                    .is(403, "forbidden");
            assertProblem(Api.as(doctor.withRoles(role)).post(missing, request)).is(403, "forbidden");
        }
        assertProblem(api.post(missing, request)).is(404, "not-found");
        assertProblem(api.post(place + "/emergency-accesses", map()))
                .is(422, "rule-violated")
                .violatesExactly("/reason required", "/text required");
        assertProblem(api.post(place + "/emergency-accesses", with(request, "reason", "curiosity")))
                .is(422, "rule-violated")
                .violates("/reason", "unknown-code");
        assertThat(withoutTrace(api.post(missing, request)))
                .isEqualTo(withoutTrace(api.post(PEOPLE + "/" + UUID.randomUUID() + "/emergency-accesses", request)));
    }

    @Test
    void whoOpensTooManyIsStopped() {
        // Given
        for (int number = 0; number < 10; number++) {
            Answer other = Api.as(owner).post(FAMILIES, family()).expect(201);
            api.post(other.location() + "/emergency-accesses", request()).expect(201);
        }

        // When
        Answer stopped = api.post(place + "/emergency-accesses", request());

        // Then
        assertProblem(stopped).is(429, "too-many-requests");
        assertThat(stopped.header("Retry-After")).isPresent();
        assertProblem(api.get(place)).is(404, "not-found");
        assertThat(Database.asOwner()
                        .number(
                                "select count(*) from audit where subject = ? and action = 'refused' and asked like '%"
                                        + " 429'",
                                doctor.subject()))
                .isEqualTo(1);
    }

    @Test
    void isReviewedByASupervisorOfWhoIsResponsibleAndEndsWhenItWasNotJustified() {
        // Given
        Answer opened = api.post(place + "/emergency-accesses", request()).expect(201);
        String it = opened.location();
        Answer toReview = Api.as(head).get(LIST + "?state=unreviewed").expect(200);
        assertThat(toReview.id("/items/0/id")).isEqualTo(opened.id());
        assertThat(toReview.text("/items/0/text")).isEqualTo("Ребёнок доставлен без сопровождения");
        assertThat(Api.as(head).get(LIST + "?state=overdue").expect(200).json("/items"))
                .isEmpty();

        // When
        Map<String, Object> unjustified = map("outcome", "not-justified", "note", "Угрозы не было");
        assertProblem(Api.as(owner).ifMatch(opened.etag()).post(it + "/review", unjustified))
                .is(403, "forbidden");
        assertProblem(api.ifMatch(opened.etag()).post(it + "/review", unjustified))
                .is(403, "forbidden");
        assertProblem(Api.as(aSpecialist()).ifMatch(opened.etag()).post(it + "/review", unjustified))
                .is(404, "not-found");
        assertProblem(Api.as(head).ifMatch("\"7\"").post(it + "/review", unjustified))
                .is(412, "stale-version");
        assertProblem(Api.as(head).ifMatch(opened.etag()).post(it + "/review", map("outcome", "not-justified")))
                .is(422, "rule-violated")
                .violates("/note", "required");
        Answer reviewed = Api.as(head)
                .ifMatch(opened.etag())
                .post(it + "/review", unjustified)
                .expect(200);

        // Then
        assertThat(reviewed.text("/review/outcome")).isEqualTo("not-justified");
        assertProblem(api.get(place)).is(404, "not-found");
        assertProblem(Api.as(head).ifMatch(reviewed.etag()).post(it + "/review", unjustified))
                .is(409, "already-reviewed");
        assertThat(Api.as(head).get(LIST + "?state=unreviewed").json("/items")).isEmpty();
        assertThat(Api.as(head).get(LIST + "?state=reviewed").json("/items")).hasSize(1);
        assertThat(api.get(LIST + "?box=opened").expect(200).json("/items")).hasSize(1);
        Topic.of(Topics.EMERGENCY_ACCESSES).await(EmergencyAccessReviewed.class, opened.id());
        Topic.of(Topics.REGISTRY_GRANTS)
                .await(
                        GrantClosed.class,
                        family.id(),
                        closed -> closed.organisation().value().equals(doctor.organisation()));
    }

    @Test
    void oneThatNobodyReviewsInTimeIsListedAndAnAuditorSeesAll() {
        // Given
        Answer opened = api.post(place + "/emergency-accesses", request()).expect(201);

        // When
        Database.asOwner()
                .execute("update emergency_accesses set review_by = current_date - 1 where id = ?", opened.id());

        // Then
        assertThat(Api.as(head).get(LIST + "?state=overdue").json("/items")).hasSize(1);
        Answer all = Api.as(anAuditor()).get(LIST + "?state=overdue").expect(200);
        assertThat(all.body()).contains(opened.id().toString());
        Api.as(anAuditor()).get(opened.location()).expect(200);
        assertProblem(Api.as(aSpecialist()).get(opened.location())).is(404, "not-found");
        TestCaller volunteer = owner.colleague().withRoles("volunteer");
        assertProblem(Api.as(volunteer).get(opened.location())).is(403, "forbidden");
        assertProblem(Api.as(volunteer).get(LIST)).is(403, "forbidden");
    }

    @Test
    void theFamilySeesThatSomebodyLookedInAnEmergency() {
        // Given
        Answer opened = api.post(place + "/emergency-accesses", request()).expect(201);
        api.get(place).expect(200);
        Api parent = Api.as(aRepresentative(member(family, "mother")));

        // When
        Answer log = Awaitility.await()
                .until(
                        () -> parent.get(place + "/accesses").expect(200),
                        it -> it.body().contains("families-read"));

        // Then
        assertThat(log.body()).contains("access-open-emergency", "\"purpose\":\"emergency\"", doctor.subject());
        assertThat(log.body()).doesNotContain("сопровождения", opened.text("/text"));
    }

    private static Map<String, Object> request() {
        return map("reason", "threat-to-life", "text", "Ребёнок доставлен без сопровождения");
    }
}
