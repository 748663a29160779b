package org.familysupport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.aLonePersonOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.delivered;
import static org.familysupport.referral.fhir.FhirAssert.assertValid;
import static org.familysupport.referral.fhir.FhirFixture.REFERRALS;
import static org.familysupport.referral.fhir.FhirFixture.TASKS;
import static org.familysupport.referral.fhir.FhirFixture.body;
import static org.familysupport.referral.fhir.FhirFixture.patch;
import static org.familysupport.referral.fhir.FhirFixture.sent;
import static org.familysupport.referral.fhir.FhirFixture.task;
import static org.familysupport.referral.fhir.FhirFixture.to;
import static org.familysupport.referral.transfers.HandedOver.handOver;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAnalyst;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;

@ComponentTest
class FhirReadApiTest {
    /** Task, referral with rights; audit. */
    private static final Cost TASK = Cost.of("a read of a Task", 3);
    /** Page with rights; audit. */
    private static final Cost PAGE = Cost.of("a search of Tasks", 2);
    /** Referral with rights; audit. */
    private static final Cost REQUEST = Cost.of("a read of a ServiceRequest", 2);
    /** Referral with rights; audit. */
    private static final Cost BUNDLE = Cost.of("a ServiceRequest with its Tasks", 2);

    private static final Map<String, Object> OTHER = Map.of("reasonCode", "other");

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void aReferralIsAServiceRequestAndItsTasksForItsSource() {
        // Given
        TestCaller other = anOrganisation(aSpecialist());
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family.subject(), target, other);

        // When
        Answer request = Api.as(source).get("/fhir/ServiceRequest/" + referral.id());
        Answer bundle = Api.as(source).get("/fhir/ServiceRequest/" + referral.id() + "/$bundle");

        // Then
        assertValid(request.expect(200), "ServiceRequest");
        assertThat(request.etag()).isEqualTo("W/\"1\"");
        assertThat(request.text("/status")).isEqualTo("active");
        assertThat(request.text("/category/0/coding/0/code")).isEqualTo("early-help");
        assertThat(request.text("/subject/reference")).isEqualTo("Group/" + family.id());
        assertThat(request.text("/requester/identifier/value")).isEqualTo("urn:uuid:" + source.organisation());
        assertThat(request.json("/performer")).hasSize(2);
        assertThat(request.text("/note/0/text")).isEqualTo("Ребёнок боится собак");
        assertValid(bundle.expect(200), "Bundle");
        assertThat(bundle.json("/entry")).hasSize(4);
        assertThat(bundle.text("/entry/1/resource/status")).isEqualTo("requested");
        assertThat(bundle.text("/entry/3/resource/resourceType")).isEqualTo("Group");
        assertThat(bundle.text("/entry/3/resource/characteristic/0/valueCodeableConcept/coding/0/code"))
                .startsWith("age-");
    }

    @Test
    @Proves("24")
    void aReturnIsTakenForNoReferral() {
        // Given
        Answer referral = sent(source, aFamilyOf(source).subject(), target);
        String asked = task(target);
        patch(target, asked, "W/\"1\"", to("accepted")).expect(200);
        Answer back = Api.as(target)
                .ifMatch("\"2\"")
                .post(referral.location() + "/return", Map.of("reasonCode", "family-moved"))
                .expect(201);

        // When
        String returned = task(source);
        Answer read = Api.as(source).get(returned).expect(200);
        Answer found = Api.as(source).get(TASKS).expect(200);
        Answer sent = Api.as(target)
                .get(TASKS + "?requester=" + target.organisation())
                .expect(200);
        Answer bundle = Api.as(source)
                .get("/fhir/ServiceRequest/" + back.id() + "/$bundle")
                .expect(200);
        Answer accepted = patch(source, returned, read.etag(), to("accepted")).expect(200);

        // Then
        assertReturn(read, "", asked);
        assertReturn(found, "/entry/0/resource", asked);
        assertReturn(sent, "/entry/0/resource", asked);
        assertReturn(bundle, "/entry/1/resource", asked);
        assertReturn(accepted, "", asked);
        Answer given = Api.as(target).get(asked).expect(200);
        assertValid(given, "Task");
        assertThat(given.text("/code/coding/0/code")).isEqualTo("fulfill");
        assertThat(given.has("/partOf")).isFalse();
    }

    private static void assertReturn(Answer answer, String at, String asked) {
        assertValid(answer, answer.text("/resourceType"));
        assertThat(answer.text(at + "/code/coding/0/code")).isEqualTo("return");
        assertThat("/fhir/" + answer.text(at + "/partOf/0/reference")).isEqualTo(asked);
    }

    @Test
    void aReceiverSeesItsOwnTaskAndNoTextBeforeItAccepts() {
        // Given
        TestCaller other = anOrganisation(aSpecialist());
        Answer referral = sent(source, aFamilyOf(source).subject(), target, other);

        // When
        Answer bundle = Api.as(target)
                .get("/fhir/ServiceRequest/" + referral.id() + "/$bundle")
                .expect(200);

        // Then
        assertValid(bundle, "Bundle");
        assertThat(bundle.json("/entry")).hasSize(3);
        assertThat(bundle.body())
                .doesNotContain(other.organisation().toString())
                .doesNotContain("Ребёнок боится собак");
        assertThat(bundle.text("/entry/1/resource/owner/identifier/value"))
                .isEqualTo("urn:uuid:" + target.organisation());
    }

    @Test
    void aCompletedTaskTellsItsOutcomeAndTheServicesGiven() {
        // Given
        PersonId alone = aLonePersonOf(source);
        Answer referral = sent(source, SubjectRef.person(alone.value()), target);
        String task = task(target);
        patch(target, task, "W/\"1\"", to("accepted")).expect(200);
        patch(target, task, "W/\"2\"", to("in-progress")).expect(200);
        tell("delivery", delivered(alone, new ReferralId(referral.id()), target));
        patch(target, task, "W/\"3\"", to("completed", "service-provided")).expect(200);

        // When
        Answer seen = Api.as(source).get(task).expect(200);

        // Then
        assertValid(seen, "Task");
        assertThat(seen.text("/status")).isEqualTo("completed");
        assertThat(seen.text("/for/reference")).isEqualTo("Patient/" + alone);
        assertThat(seen.text("/output/0/valueCodeableConcept/coding/0/code")).isEqualTo("service-provided");
        assertThat(seen.text("/output/1/valueReference/type")).isEqualTo("Procedure");
        assertThat(seen.has("/executionPeriod/end")).isTrue();
        Answer bundle = Api.as(source)
                .get("/fhir/ServiceRequest/" + referral.id() + "/$bundle")
                .expect(200);
        assertValid(bundle, "Bundle");
        assertThat(bundle.text("/entry/0/resource/status")).isEqualTo("completed");
        assertThat(bundle.text("/entry/2/resource/resourceType")).isEqualTo("Patient");
    }

    @Test
    void howeverItEndedItIsValidForBothSides() {
        // Given
        Answer rejected = sent(source, aFamilyOf(source).subject(), target);
        patch(target, task(target), "W/\"1\"", to("rejected", "other")).expect(200);
        Answer failed = sent(source, aFamilyOf(source).subject(), target);
        String failing = task(target);
        patch(target, failing, "W/\"1\"", to("accepted")).expect(200);
        patch(target, failing, "W/\"2\"", to("in-progress")).expect(200);
        patch(target, failing, "W/\"3\"", to("failed", "other")).expect(200);
        Answer mistaken = sent(source, aFamilyOf(source).subject(), target);
        act(source.withRoles("service-head"), mistaken, "entered-in-error", OTHER);
        Answer redirected = sent(source, aFamilyOf(source).subject(), target);
        TestCaller another = anOrganisation(aSpecialist());
        act(source, redirected, "redirection", Map.of("receivers", List.of(another.organisation())));

        // Then
        assertThat(told(rejected)).containsExactly("revoked", "rejected", "rejected");
        assertThat(told(failed)).containsExactly("revoked", "failed", "failed");
        assertThat(told(mistaken)).containsExactly("entered-in-error", "entered-in-error", "entered-in-error");
        assertThat(told(redirected)).containsExactly("revoked", "cancelled", "cancelled");
    }

    @Test
    void whatWaitsForTheSecondKeyIsValidAndSaysSo() {
        // Given
        Map<String, Object> body = body(aFamilyOf(source).subject(), target);
        body.put("category", "child-protection");
        Answer guarded = Api.as(source).post(REFERRALS, body).expect(201);
        act(target, guarded, "rejection", OTHER);

        // When
        Answer bundle = Api.as(source)
                .get("/fhir/ServiceRequest/" + guarded.id() + "/$bundle")
                .expect(200);

        // Then
        assertValid(bundle, "Bundle");
        assertThat(bundle.text("/entry/1/resource/status")).isEqualTo("requested");
        assertThat(bundle.text("/entry/1/resource/businessStatus/coding/0/code"))
                .isEqualTo("denial-to-confirm");
    }

    @Test
    void whatStandsOpenToAPoolIsValidAndNamesNobody() {
        // Given
        String place = "71901000";
        tell(
                "registry",
                new OrganisationRegistered(
                        OrganisationId.next(),
                        1,
                        "health",
                        "early-help-service",
                        "municipal",
                        "Организация",
                        null,
                        place,
                        "active"));
        Map<String, Object> body = body(aFamilyOf(source).subject());
        body.remove("receivers");
        body.put("pool", Map.of("territory", place));
        Answer open = Api.as(source).post(REFERRALS, body).expect(201);

        // When
        Answer request = Api.as(source).get("/fhir/ServiceRequest/" + open.id());
        Answer bundle = Api.as(source).get("/fhir/ServiceRequest/" + open.id() + "/$bundle");

        // Then
        assertValid(request.expect(200), "ServiceRequest");
        assertThat(request.has("/performer")).isFalse();
        assertValid(bundle.expect(200), "Bundle");
        act(source, open, "cancellation", OTHER);
    }

    /** The statuses of the request, of its first task, and of that task for who was asked; all of it valid. */
    private List<String> told(Answer referral) {
        String path = "/fhir/ServiceRequest/" + referral.id() + "/$bundle";
        Answer bySource = Api.as(source).get(path).expect(200);
        Answer byTarget = Api.as(target).get(path).expect(200);
        assertValid(bySource, "Bundle");
        assertValid(byTarget, "Bundle");
        return List.of(
                bySource.text("/entry/0/resource/status"),
                bySource.text("/entry/1/resource/status"),
                byTarget.text("/entry/1/resource/status"));
    }

    private static void act(TestCaller caller, Answer referral, String act, Map<String, Object> words) {
        String seen = Api.as(caller).get(referral.location()).expect(200).etag();
        Answer done = Api.as(caller).ifMatch(seen).post(referral.location() + "/" + act, words);
        assertThat(done.status()).as("%s", done).isIn(200, 201);
    }

    @Test
    void tasksAreSearchedByWhoIsAskedWhoAsksAndStatusPageByPage() {
        // Given
        sent(source, aFamilyOf(source).subject(), target);
        Answer second = sent(source, aFamilyOf(source).subject(), target);
        String latest = task(target);
        patch(target, latest, "W/\"1\"", to("accepted")).expect(200);
        String own = TASKS + "?owner=Organization/" + target.organisation();
        String asked = TASKS + "?requester=urn:uuid:" + source.organisation();

        // When
        Answer page = Api.as(target).get(own + "&_count=1").expect(200);
        Answer requested =
                Api.as(target).get(own + "&status=requested,rejected").expect(200);
        Answer sent = Api.as(source)
                .get(asked + "&owner=" + target.organisation() + "&status=accepted")
                .expect(200);

        // Then
        assertValid(page, "Bundle");
        assertThat(page.json("/entry")).hasSize(1);
        assertThat(page.text("/entry/0/resource/focus/reference")).isEqualTo("ServiceRequest/" + second.id());
        assertThat(page.text("/link/1/relation")).isEqualTo("next");
        String next = page.text("/link/1/url").replaceFirst("^https?://[^/]+", "");
        Answer rest = Api.as(target).get(next).expect(200);
        assertValid(rest, "Bundle");
        assertThat(rest.json("/entry")).hasSize(1);
        assertThat(rest.has("/link/1")).isFalse();
        assertThat(requested.json("/entry")).hasSize(1);
        assertThat(sent.json("/entry")).hasSize(1);
        assertThat(sent.text("/entry/0/resource/meta/versionId")).isEqualTo("2");
        assertThat(Api.as(source)
                        .get(TASKS + "?requester=" + target.organisation())
                        .expect(200)
                        .has("/entry"))
                .isFalse();
        assertThat(Api.as(target)
                        .get(TASKS + "?owner=" + source.organisation())
                        .expect(200)
                        .has("/entry"))
                .isFalse();
    }

    @Test
    void whatOneOrganisationAskedOfMeIsFound() {
        // Given
        TestCaller other = aSpecialist();
        Answer referral = sent(source, aFamilyOf(source).subject(), target);
        Answer fromOther = sent(other, aFamilyOf(other).subject(), target);
        TestCaller stranger = anOrganisation(aSpecialist());
        sent(source, aFamilyOf(source).subject(), stranger);
        String mine = TASKS + "?owner=Organization/" + target.organisation();
        String bySource = "&requester=Organization/" + source.organisation();

        // When
        Answer all = Api.as(target).get(mine + bySource + "&status=requested").expect(200);
        Answer unowned = Api.as(target).get(TASKS + "?" + bySource.substring(1)).expect(200);
        Answer accepted =
                Api.as(target).get(mine + bySource + "&status=accepted").expect(200);
        Answer ofOther =
                Api.as(target).get(mine + "&requester=" + other.organisation()).expect(200);
        Answer ofNobody = Api.as(target)
                .get(mine + "&requester=" + stranger.organisation())
                .expect(200);
        Answer forStranger = Api.as(stranger).get(mine + bySource).expect(200);
        Answer asked = Api.as(source).get(mine + bySource).expect(200);

        // Then
        assertValid(all, "Bundle");
        assertThat(focuses(all)).containsExactly("ServiceRequest/" + referral.id());
        assertThat(focuses(unowned)).containsExactly("ServiceRequest/" + referral.id());
        assertThat(focuses(accepted)).isEmpty();
        assertThat(focuses(ofOther)).containsExactly("ServiceRequest/" + fromOther.id());
        assertThat(focuses(ofNobody)).isEmpty();
        assertThat(focuses(forStranger)).isEmpty();
        assertThat(focuses(asked)).containsExactly("ServiceRequest/" + referral.id());
    }

    @Test
    void whoHasTakenOverIsNotFoundByWhoWasAskedBefore() {
        // Given
        Family family = aFamilyOf(source);
        TestCaller next = anOrganisation(aSpecialist());
        Answer referral = sent(source, family.subject(), target);

        // When
        handOver(family, source, next);

        // Then
        assertThat(focuses(Api.as(target).get(TASKS + "?requester=" + next.organisation())))
                .isEmpty();
        assertThat(focuses(Api.as(target).get(TASKS + "?requester=" + source.organisation())))
                .containsExactly("ServiceRequest/" + referral.id());
        assertThat(focuses(Api.as(next).get(TASKS + "?requester=" + next.organisation())))
                .containsExactly("ServiceRequest/" + referral.id());
        assertThat(focuses(Api.as(source).get(TASKS + "?requester=" + source.organisation())))
                .isEmpty();
    }

    @Test
    void whoIsAskedAndHowItStandsMustHoldOfTheSameTask() {
        // Given
        TestCaller other = anOrganisation(aSpecialist());
        Answer referral = sent(source, aFamilyOf(source).subject(), target, other);
        patch(target, task(target), "W/\"1\"", to("rejected", "other")).expect(200);
        patch(other, task(other), "W/\"1\"", to("accepted")).expect(200);

        // Then
        assertThat(focuses(target, "accepted")).isEmpty();
        assertThat(focuses(other, "rejected")).isEmpty();
        assertThat(focuses(target, "rejected")).containsExactly("ServiceRequest/" + referral.id());
        assertThat(focuses(other, "accepted")).containsExactly("ServiceRequest/" + referral.id());
    }

    /** What those tasks belong to by which the source asked an organisation, and which stand so. */
    private List<String> focuses(TestCaller owner, String status) {
        Answer found = Api.as(source)
                .get(TASKS + "?requester=" + source.organisation() + "&owner=" + owner.organisation() + "&status="
                        + status)
                .expect(200);
        assertValid(found, "Bundle");
        return focuses(found);
    }

    private static List<String> focuses(Answer found) {
        return Stream.iterate(0, index -> found.has("/entry/" + index), index -> index + 1)
                .map(index -> found.text("/entry/" + index + "/resource/focus/reference"))
                .toList();
    }

    @Test
    void whoMayNotKnowIsToldTheSameAsOfAMadeUpId() {
        // Given
        Answer referral = sent(source, aFamilyOf(source).subject(), target);
        String task = task(target);
        TestCaller stranger = aSpecialist();

        // When
        Answer hidden = Api.as(stranger).get(task);
        Answer missing = Api.as(stranger).get(TASKS + "/" + UUID.randomUUID());
        Answer request = Api.as(stranger).get("/fhir/ServiceRequest/" + referral.id());
        Answer counting = Api.as(anAnalyst()).get(task);
        Answer anonymous = Api.anonymous().get(task);
        Answer purposeless = Api.as(target.saying(null)).get(task);

        // Then
        assertValid(hidden.expect(404), "OperationOutcome");
        assertThat(hidden.text("/issue/0/code")).isEqualTo("not-found");
        assertThat(hidden.body().replaceAll("[0-9a-f]{32}", ""))
                .isEqualTo(missing.expect(404).body().replaceAll("[0-9a-f]{32}", ""));
        assertValid(request.expect(404), "OperationOutcome");
        assertValid(counting.expect(403), "OperationOutcome");
        assertValid(anonymous.expect(401), "OperationOutcome");
        assertValid(purposeless.expect(400), "OperationOutcome");
    }

    @Test
    void whatOtherReceiversDoMovesNothingForAReceiver() {
        // Given
        TestCaller other = anOrganisation(aSpecialist());
        Answer referral = sent(source, aFamilyOf(source).subject(), target, other);
        String request = "/fhir/ServiceRequest/" + referral.id();
        Answer before = Api.as(target).get(request).expect(200);
        Answer beforeBySource = Api.as(source).get(request).expect(200);

        // When
        patch(other, task(other), "W/\"1\"", to("rejected", "other")).expect(200);
        Answer after = Api.as(target).get(request).expect(200);
        Answer bySource = Api.as(source).get(request).expect(200);
        patch(target, task(target), "W/\"1\"", to("accepted")).expect(200);
        Answer accepted = Api.as(target).get(request).expect(200);

        // Then
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(after.body()).isEqualTo(before.body());
        Api.as(target).header("If-None-Match", accepted.etag()).get(request).expect(304);
        assertThat(bySource.text("/meta/lastUpdated")).isNotEqualTo(beforeBySource.text("/meta/lastUpdated"));
        assertThat(accepted.etag()).isNotEqualTo(after.etag());
        assertThat(accepted.text("/meta/lastUpdated")).isNotEqualTo(after.text("/meta/lastUpdated"));
    }

    @Test
    void aSearchThatCannotBeReadIsRefused() {
        // When
        Answer owner = Api.as(target).get(TASKS + "?owner=Organization/mine");
        Answer status = Api.as(target).get(TASKS + "?status=lost");
        Answer parameter = Api.as(target).get(TASKS + "?colour=red");
        Answer count = Api.as(target).get(TASKS + "?_count=0");

        // Then
        assertValid(owner.expect(400), "OperationOutcome");
        assertThat(owner.text("/issue/1/expression/0")).isEqualTo("query.owner");
        assertValid(status.expect(422), "OperationOutcome");
        assertThat(status.text("/issue/1/code")).isEqualTo("code-invalid");
        assertValid(parameter.expect(400), "OperationOutcome");
        assertValid(count.expect(400), "OperationOutcome");
    }

    @Test
    void whatThisFaceCanDoIsTold() {
        // When
        Answer metadata = Api.anonymous().get("/fhir/metadata").expect(200);

        // Then
        assertValid(metadata, "CapabilityStatement");
        assertThat(metadata.text("/fhirVersion")).isEqualTo("4.0.1");
        assertThat(metadata.text("/implementation/url")).endsWith("/fhir");
    }

    /** The test of the test. */
    @Test
    void theJudgeWouldNoticeWhatIsNotOfTheStandard() {
        // When
        String wrongStatus = "{\"resourceType\": \"Task\", \"status\": \"lost\", \"intent\": \"order\"}";
        String unknownField = "{\"resourceType\": \"OperationOutcome\", \"issues\": []}";

        // Then
        assertThat(FhirAssert.errors(wrongStatus)).isNotEmpty();
        assertThat(FhirAssert.errors(unknownField)).isNotEmpty();
    }

    @Test
    void readsCostFewStatementsAndLeaveATrace() {
        // Given
        Answer referral = sent(source, aFamilyOf(source).subject(), target);
        String task = task(target);
        String request = "/fhir/ServiceRequest/" + referral.id();

        // When
        StatementCount one = Statements.during(() -> Api.as(target).get(task).expect(200));
        StatementCount page = Statements.during(() -> Api.as(target).get(TASKS).expect(200));
        StatementCount single =
                Statements.during(() -> Api.as(target).get(request).expect(200));
        StatementCount whole =
                Statements.during(() -> Api.as(target).get(request + "/$bundle").expect(200));

        // Then
        one.mustCost(TASK);
        page.mustCost(PAGE);
        whole.mustCost(BUNDLE);
        single.mustCost(REQUEST);
        assertThat(Audited.during(target, () -> {
                    Api.as(target).get(task).expect(200);
                    Api.as(target).get(TASKS).expect(200);
                    Api.as(target).get(request).expect(200);
                }))
                .containsExactly("referrals.read", "referrals.list", "referrals.read");
    }

    @Test
    void aPageCostsTheSameHoweverMuchStandsOnIt() {
        // Given
        for (int count = 0; count < 4; count++) {
            sent(source, aFamilyOf(source).subject(), target);
        }

        // When
        StatementCount page = Statements.during(() -> Api.as(target).get(TASKS).expect(200));

        // Then
        page.mustCost(PAGE);
    }
}
