package org.familysupport.referral.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.routes.RouteFixture.CHECK_UP;
import static org.familysupport.referral.routes.RouteFixture.ROUTES;
import static org.familysupport.referral.routes.RouteFixture.SPEECH;
import static org.familysupport.referral.routes.RouteFixture.aReferral;
import static org.familysupport.referral.routes.RouteFixture.aRoute;
import static org.familysupport.referral.routes.RouteFixture.step;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteOpened;
import org.familysupport.events.referral.RouteStepDone;
import org.familysupport.events.referral.RouteStepReferred;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Publisher;
import org.familysupport.testing.facts.Said;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ComponentTest
class RoutesApiTest {
    private final TestCaller caller = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(caller);

    @Test
    @Proves("32")
    void aServiceClosesItsStepAndTheLastOneTheRouteWithoutManualWork() {
        // Given
        Answer route = opened(step("education", school, SPEECH), step("education", null, CHECK_UP));
        DeliveryRecorded speech = given(SPEECH, school, null);

        // When
        tell("delivery", speech);
        Answer between = seen(route);
        tell("delivery", given(CHECK_UP, caller, null));
        tell("delivery", given(CHECK_UP, school, null));

        // Then
        assertThat(statuses(between)).containsExactly("done", "planned");
        assertThat(between.id("/steps/0/delivery/id"))
                .isEqualTo(speech.delivery().value());
        assertThat(between.id("/steps/0/delivery/organisation")).isEqualTo(school.organisation());
        assertThat(between.text("/steps/0/delivery/on")).isEqualTo(speech.date().toString());
        assertThat(between.json("/steps").findValuesAsText("sector")).containsExactly("education", "education");
        assertThat(between.json("/steps").findValuesAsText("dueOn")).containsExactly("2030-01-01", "2030-01-01");
        assertThat(between.has("/steps/1/delivery")).isFalse();
        assertThat(between.text("/status")).isEqualTo("open");
        Answer after = seen(route);
        assertThat(statuses(after)).containsExactly("done", "done");
        assertThat(after.text("/status")).isEqualTo("completed");
        assertFacts(Topic.of(Topics.ROUTES).about(route.id()))
                .are(RouteOpened.class, RouteStepDone.class, RouteStepDone.class)
                .haveNoGaps();
        assertThat(Topic.of(Topics.ROUTES)
                        .await(RouteStepDone.class, route.id(), done -> done.step() == 2)
                        .fact()
                        .routeStatus())
                .isEqualTo("completed");
    }

    @Test
    @Proves("32")
    void oneServiceClosesOneStepHoweverOftenItIsHeardAndInWhateverOrderTheyCome() {
        // Given
        Answer route = opened(
                step("education", school, SPEECH),
                step("education", school, SPEECH),
                step("education", caller, CHECK_UP));
        DeliveryRecorded speech = given(SPEECH, school, null);

        // When
        tell("delivery", given(CHECK_UP, caller, null));
        Said said = Publisher.say("delivery", speech).awaitEffect();
        said.again();
        tell("delivery", speech);

        // Then
        assertThat(statuses(seen(route))).containsExactly("done", "planned", "done");
        tell("delivery", given(SPEECH, school, null));
        assertThat(statuses(seen(route))).containsExactly("done", "done", "done");
        assertFacts(Topic.of(Topics.ROUTES).about(route.id())).haveNoGaps();
    }

    @Test
    @Proves("32")
    void servicesThatAreHeardAtOneMomentCloseAStepEach() {
        // Given
        Map<?, ?>[] steps = Stream.generate(() -> step("education", school, SPEECH))
                .limit(8)
                .toArray(Map[]::new);
        Answer route = opened(steps);

        // When
        List<Said> said = Stream.generate(() -> Publisher.say("delivery", given(SPEECH, school, null)))
                .limit(8)
                .toList();
        said.forEach(Said::again);
        said.forEach(Said::awaitEffect);

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(statuses(seen(route))).containsOnly("done"));
        assertThat(seen(route).json("/steps").findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(seen(route).text("/status")).isEqualTo("completed");
        Topic.of(Topics.ROUTES)
                .await(
                        RouteStepDone.class,
                        route.id(),
                        done -> done.routeStatus().equals("completed"));
        assertFacts(Topic.of(Topics.ROUTES).about(route.id())).haveNoGaps();
    }

    @Test
    void whatIsNoStepClosesNone() {
        // Given
        Answer route = opened(step("education", school, SPEECH));
        TestCaller other = anOrganisation(aSpecialist());

        // When
        tell("delivery", given(SPEECH, other, null));
        tell("delivery", given(CHECK_UP, school, null));
        tell("delivery", given(SPEECH, school, null, LocalDate.now().minusDays(10), family.child()));
        tell("delivery", given(SPEECH, school, null, LocalDate.now().plusDays(1), PersonId.next()));

        // Then
        assertThat(statuses(seen(route))).containsExactly("planned");
    }

    @Test
    @Proves("32")
    void aServiceWithinTheReferralOfAStepOrOneThatContinuesItClosesItWhoeverGivesIt() {
        // Given
        TestCaller team = anOrganisation(aSpecialist());
        Answer route = opened(step("education", school, SPEECH));
        Answer first = referred(school, null);
        Answer asked = act(route, "/steps/1/referral", Map.of("referral", first.id()));
        Answer second = referred(team, first.id());

        // When
        tell("delivery", given(SPEECH, team, new ReferralId(second.id())));

        // Then
        assertThat(asked.text("/steps/0/status")).isEqualTo("referred");
        assertThat(statuses(seen(route))).containsExactly("done");
        assertFacts(Topic.of(Topics.ROUTES).about(route.id()))
                .are(RouteOpened.class, RouteStepReferred.class, RouteStepDone.class);
    }

    @Test
    void aStepIsNotAskedForByAReferralAboutSomebodyElse() {
        // Given
        Answer route = opened(step("education", school, SPEECH));
        Family another = aFamilyOf(caller);
        Answer foreign = Api.as(caller)
                .post("/api/v1/referrals", aReferral(another, school, null))
                .expect(201);

        // When
        Answer refused = post(route, "/steps/1/referral", Map.of("referral", foreign.id()));

        // Then
        assertProblem(refused).is(422, "rule-violated").violates("/referral", "about-somebody-else");
        assertProblem(post(route, "/steps/7/referral", Map.of("referral", foreign.id())))
                .is(404, "not-found");
    }

    @Test
    @Proves("32")
    void aStepIsOfTheSectorOfWhoIsResponsibleForItAndAskedForOfThem() {
        // Given
        Answer route = opened(step("education", school, SPEECH));
        Answer toAnother = referred(anOrganisation(aSpecialist()), null);

        // When
        Answer otherSector = Api.as(caller).post(ROUTES, route(step("health", school, SPEECH)));
        Answer added = post(route, "/steps", step("health", school, SPEECH));
        Answer askedOfAnother = post(route, "/steps/1/referral", Map.of("referral", toAnother.id()));

        // Then
        assertProblem(otherSector).is(422, "rule-violated").violatesExactly("/steps/0/organisation other-sector");
        assertProblem(added).is(422, "rule-violated").violatesExactly("/organisation other-sector");
        assertProblem(askedOfAnother).is(422, "rule-violated").violatesExactly("/referral of-another-step");
    }

    @Test
    void aSkippedStepHasAReasonAndTheLastOneCompletesTheRoute() {
        // Given
        Answer route = opened(step("education", school, SPEECH));
        act(route, "/steps", step("health", null, CHECK_UP));
        act(route, "/steps/1/start", null);

        // When
        Answer silent = post(route, "/steps/1/skip", Map.of());
        act(route, "/steps/1/skip", Map.of("reasonCode", "no-provider"));
        Answer again = post(route, "/steps/1/skip", Map.of("reasonCode", "no-provider"));
        Answer after = act(route, "/steps/2/skip", Map.of("reasonCode", "not-needed"));

        // Then
        assertProblem(silent).is(422, "rule-violated").violates("/reasonCode", "required");
        assertProblem(again).is(409, "state-conflict").has("/currentState", "skipped");
        assertThat(after.text("/status")).isEqualTo("completed");
        assertProblem(post(route, "/closure", Map.of("reasonCode", "other"))).is(409, "state-conflict");
    }

    @Test
    void oneThatWasClosedEarlyTakesNoMoreServices() {
        // Given
        Answer route = opened(step("education", school, SPEECH));

        // When
        act(route, "/closure", Map.of("reasonCode", "moved-away"));
        tell("delivery", given(SPEECH, school, null));

        // Then
        assertThat(seen(route).text("/status")).isEqualTo("closed-early");
        assertThat(statuses(seen(route))).containsExactly("planned");
    }

    @Test
    void isReadByWhoMayKnowTheChildAndChangedByWhoIsResponsible() {
        // Given
        Answer route = opened(step("education", school, SPEECH));
        TestCaller stranger = anOrganisation(aSpecialist());
        access(child(), school, "full");

        // When
        Answer read = Api.as(school).get(route.location()).expect(200);

        // Then
        assertThat(read.json("/allowedActs")).isEmpty();
        assertThat(read.json("/steps/0/allowedActs")).isEmpty();
        assertProblem(Api.as(school).ifMatch(read.etag()).post(route.location() + "/steps/1/start"))
                .is(403, "forbidden");
        assertProblem(Api.as(stranger).get(route.location())).is(404, "not-found");
        assertProblem(Api.as(stranger).get(ROUTES + "/" + UUID.randomUUID())).is(404, "not-found");
        String ofChild = ROUTES + "?subjectKind=person&subject=" + family.child();
        assertThat(Api.as(school).get(ofChild).expect(200).id("/items/0/id")).isEqualTo(route.id());
        assertProblem(Api.as(stranger).get(ofChild)).is(404, "not-found");
        assertProblem(Api.as(caller).ifMatch("\"9\"").post(route.location() + "/steps/1/start"))
                .is(412, "stale-version");
        assertProblem(Api.as(caller).post(ROUTES, route(step("education", aSpecialist(), SPEECH))))
                .is(422, "rule-violated")
                .violates("/steps/0/organisation", "unknown-reference");
    }

    @Test
    @Proves("32")
    void isPrintedInRussianAndEnglishAsPageAndAsPdf() {
        // Given
        Answer route = opened(step("education", school, SPEECH));
        Api api = Api.as(caller);

        // When
        Answer russian = api.header("Accept", "text/html")
                .get(route.location() + "/printout")
                .expect(200);
        Answer english = api.header("Accept", "text/html")
                .speaking("en")
                .get(route.location() + "/printout")
                .expect(200);
        Answer pdf = api.header("Accept", "application/pdf")
                .get(route.location() + "/printout")
                .expect(200);

        // Then
        assertThat(russian.body()).contains("Маршрутный лист ребёнка", "Занятие с логопедом", "Запланирован");
        assertThat(english.body()).contains("Route sheet of a child", "Session with a speech therapist", "Planned");
        assertThat(pdf.body()).startsWith("%PDF");
        assertProblem(Api.as(anOrganisation(aSpecialist())).get(route.location() + "/printout"))
                .is(404, "not-found");
    }

    private Answer opened(Map<?, ?>... steps) {
        return RouteFixture.opened(caller, family, steps);
    }

    private Map<String, Object> route(Map<?, ?>... steps) {
        return aRoute(family, steps);
    }

    private Answer seen(Answer route) {
        return Api.as(caller).get(route.location()).expect(200);
    }

    private Answer post(Answer route, String path, @Nullable Object body) {
        Api api = Api.as(caller).ifMatch(seen(route).etag());
        return body == null ? api.post(route.location() + path) : api.post(route.location() + path, body);
    }

    private Answer act(Answer route, String path, @Nullable Object body) {
        return post(route, path, body).expect(200);
    }

    private static List<String> statuses(Answer route) {
        return route.json("/steps").findValuesAsText("status");
    }

    private Answer referred(TestCaller to, @Nullable UUID replaces) {
        return Api.as(caller)
                .post("/api/v1/referrals", aReferral(family, to, replaces))
                .expect(201);
    }

    private SubjectRef child() {
        return SubjectRef.person(family.child().value());
    }

    private DeliveryRecorded given(String service, TestCaller by, @Nullable ReferralId referral) {
        return given(service, by, referral, LocalDate.now().plusDays(1), family.child());
    }

    private DeliveryRecorded given(
            String service, TestCaller by, @Nullable ReferralId referral, LocalDate on, PersonId to) {
        return new DeliveryRecorded(
                DeliveryId.next(),
                1,
                new OrganisationId(by.organisation()),
                null,
                List.of(new Recipient(to, "child", "age-8-14")),
                service,
                "home-rehabilitation",
                on,
                "home",
                "in-person",
                null,
                45,
                null,
                referral);
    }
}
