package org.familysupport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.fhir.FhirAssert.assertValid;
import static org.familysupport.referral.fhir.FhirFixture.TASKS;
import static org.familysupport.referral.fhir.FhirFixture.allowed;
import static org.familysupport.referral.fhir.FhirFixture.patch;
import static org.familysupport.referral.fhir.FhirFixture.patching;
import static org.familysupport.referral.fhir.FhirFixture.places;
import static org.familysupport.referral.fhir.FhirFixture.sent;
import static org.familysupport.referral.fhir.FhirFixture.task;
import static org.familysupport.referral.fhir.FhirFixture.telling;
import static org.familysupport.referral.fhir.FhirFixture.to;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralProgressTold;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.Audited;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** How it stands is told by a patch too, by the same guard table. */
@ComponentTest
@Proves("24")
class FhirBusinessStatusApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Answer referral = sent(source, aFamilyOf(source).subject(), target);
    private final String task = task(target);

    @Test
    void isTheActOfTheOtherFaceAndBothFacesShowIt() {
        // Given
        patch(target, task, "W/\"1\"", to("accepted")).expect(200);

        // When
        List<String> actions = Audited.during(
                target, () -> assertTold(patch(target, task, "W/\"2\"", telling("waitlisted")), "waitlisted"));

        // Then
        assertThat(actions).containsExactly("referrals.business-status");
        assertTold(Api.as(source).get(task), "waitlisted");
        Answer found = Api.as(target).get(TASKS + "?status=accepted").expect(200);
        assertValid(found, "Bundle");
        assertThat(found.text("/entry/0/resource/businessStatus/coding/0/code")).isEqualTo("waitlisted");
        Answer seen = Api.as(source).get(referral.location()).expect(200);
        assertThat(seen.text("/status")).isEqualTo("accepted");
        assertThat(seen.text("/businessStatus")).isEqualTo("waitlisted");
        assertThat(seen.text("/tasks/0/note")).isEqualTo("Пятые в очереди");
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralProgressTold.class, referral.id())
                        .fact()
                        .businessStatus())
                .isEqualTo("waitlisted");
    }

    @Test
    void goesAwayWithTheNextActAndIsToldAgainAfterIt() {
        // Given
        patch(target, task, "W/\"1\"", to("accepted")).expect(200);
        patch(target, task, "W/\"2\"", telling("scheduled")).expect(200);

        // When
        Answer started = patch(target, task, "W/\"3\"", to("in-progress")).expect(200);
        Answer told = patch(target, task, "W/\"4\"", telling("no-show"));

        // Then
        assertValid(started, "Task");
        assertThat(started.has("/businessStatus")).isFalse();
        assertTold(told, "no-show");
        assertThat(told.text("/status")).isEqualTo("in-progress");
        assertThat(told.etag()).isEqualTo("W/\"5\"");
    }

    @Test
    void ofAPatchThatWantsAStatusTooNothingIsDone() {
        // Given
        patch(target, task, "W/\"1\"", to("accepted")).expect(200);
        List<Map<String, Object>> started = to("in-progress");
        started.addAll(telling("scheduled"));
        List<Map<String, Object>> unchanged = telling("scheduled");
        unchanged.addAll(to("accepted", "other"));

        // When
        Answer both = patch(target, task, "W/\"2\"", started);
        Answer same = patch(target, task, "W/\"2\"", unchanged);

        // Then
        assertValid(both.expect(422), "OperationOutcome");
        assertThat(places(both)).containsExactly("[0].path");
        assertValid(same.expect(422), "OperationOutcome");
        assertThat(places(same)).containsExactly("[1].path", "[2].path");
        Answer seen = Api.as(target).get(task).expect(200);
        assertThat(seen.etag()).isEqualTo("W/\"2\"");
        assertThat(seen.text("/status")).isEqualTo("accepted");
        assertThat(seen.has("/businessStatus")).isFalse();
    }

    @Test
    void aCodeThatIsNoneOrNotForReceiversToSayIsRefused() {
        // Given
        patch(target, task, "W/\"1\"", to("accepted")).expect(200);

        // When
        Answer unknown = patch(target, task, "W/\"2\"", telling("lost"));
        Answer ofTheService = patch(target, task, "W/\"2\"", telling("expired"));
        Answer wordless = patch(
                target,
                task,
                "W/\"2\"",
                List.of(Map.of("op", "add", "path", "/businessStatus", "value", Map.of("text", "Как-нибудь"))));

        // Then
        assertValid(unknown.expect(422), "OperationOutcome");
        assertThat(unknown.text("/issue/1/code")).isEqualTo("code-invalid");
        assertThat(places(unknown)).containsExactly("[0].value.coding[0].code");
        assertValid(ofTheService.expect(422), "OperationOutcome");
        assertThat(places(ofTheService)).containsExactly("businessStatus");
        assertValid(wordless.expect(422), "OperationOutcome");
        assertThat(places(wordless)).containsExactly("[0].value.coding[0].code");
    }

    @Test
    void whoSeesAnOldVersionOrMayNotSayItIsRefused() {
        // Given
        Answer early = patch(target, task, "W/\"1\"", telling("waitlisted"));
        patch(target, task, "W/\"1\"", to("accepted")).expect(200);

        // When
        Answer stale = patch(target, task, "W/\"1\"", telling("waitlisted"));
        Answer bySource = patch(source, task, "W/\"2\"", telling("waitlisted"));
        Answer stranger = patch(aSpecialist(), task, "W/\"2\"", telling("waitlisted"));
        Answer tooFar = patch(target, task, "W/\"2\"", to("completed", "service-provided"));

        // Then
        assertValid(early.expect(409), "OperationOutcome");
        assertThat(allowed(early)).containsExactly("accepted", "rejected", "cancelled");
        assertValid(stale.expect(412), "OperationOutcome");
        assertThat(stale.etag()).isEqualTo("W/\"2\"");
        assertValid(bySource.expect(403), "OperationOutcome");
        assertValid(stranger.expect(404), "OperationOutcome");
        assertValid(tooFar.expect(409), "OperationOutcome");
        assertThat(allowed(tooFar)).containsExactly("in-progress", "cancelled", "business-status");
        assertThat(tooFar.text("/issue/1/details/coding/2/system")).isEqualTo("urn:family-support:referral-act");
    }

    @Test
    void aRepeatUnderItsKeyIsAnsweredAfterTheNextActToo() {
        // Given
        patch(target, task, "W/\"1\"", to("accepted")).expect(200);
        Api keyed = patching(target).withKey(UUID.randomUUID()).ifMatch("W/\"2\"");
        keyed.send("PATCH", task, telling("scheduled")).expect(200);
        patch(target, task, "W/\"3\"", to("in-progress")).expect(200);

        // When
        Answer again = keyed.send("PATCH", task, telling("scheduled"));

        // Then
        assertThat(again.expect(200).etag()).isEqualTo("W/\"4\"");
        assertThat(again.text("/meta/versionId")).isEqualTo("4");
        assertThat(again.text("/status")).isEqualTo("in-progress");
        assertThat(Api.as(target).get(task).expect(200).has("/businessStatus")).isFalse();
    }

    private static void assertTold(Answer answer, String code) {
        assertValid(answer.expect(200), "Task");
        assertThat(answer.text("/businessStatus/coding/0/system"))
                .isEqualTo("urn:family-support:code-list:business-status");
        assertThat(answer.text("/businessStatus/coding/0/code")).isEqualTo(code);
    }
}
