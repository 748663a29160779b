package org.familysupport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.fhir.FhirAssert.assertValid;
import static org.familysupport.referral.fhir.FhirFixture.REFERRALS;
import static org.familysupport.referral.fhir.FhirFixture.allowed;
import static org.familysupport.referral.fhir.FhirFixture.patch;
import static org.familysupport.referral.fhir.FhirFixture.patching;
import static org.familysupport.referral.fhir.FhirFixture.places;
import static org.familysupport.referral.fhir.FhirFixture.sent;
import static org.familysupport.referral.fhir.FhirFixture.task;
import static org.familysupport.referral.fhir.FhirFixture.to;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
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
class FhirPatchApiTest {
    /**
     * Those of a step, and before it the task with its referral and rights: which step it is depends on where the task
     * stands.
     */
    private static final Cost PATCH = Cost.of("a patch of a Task", 8)
            .because("which step it is depends on where the task stands, so that is read first");

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final Answer referral = sent(source, aFamilyOf(source).subject(), target);
    private final String task = task(target);

    @Test
    @Proves("23")
    void aTaskGoesTheWholeWayByPatchesAloneAndTheOtherFaceSeesIt() {
        // When
        List<String> actions = Audited.during(target, () -> {
            assertValid(patch(target, task, "W/\"1\"", to("accepted")).expect(200), "Task");
            assertValid(patch(target, task, "\"2\"", to("in-progress")).expect(200), "Task");
            assertValid(
                    patch(target, task, "W/\"3\"", to("on-hold", "child-ill")).expect(200), "Task");
            assertValid(patch(target, task, "W/\"4\"", to("in-progress")).expect(200), "Task");
            Answer completed = patch(target, task, "W/\"5\"", to("completed", "no-service-needed"))
                    .expect(200);
            assertValid(completed, "Task");
            assertThat(completed.etag()).isEqualTo("W/\"6\"");
            assertThat(completed.text("/meta/versionId")).isEqualTo("6");
        });

        // Then
        Answer seen = Api.as(source).get(referral.location()).expect(200);
        assertThat(seen.text("/status")).isEqualTo("completed");
        assertThat(seen.text("/tasks/0/outcome")).isEqualTo("no-service-needed");
        assertThat(seen.text("/tasks/0/note")).isEqualTo("Сказано при этом");
        assertThat(actions)
                .containsExactly(
                        "referrals.acceptance",
                        "referrals.start",
                        "referrals.hold",
                        "referrals.resumption",
                        "referrals.completion");
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(
                        ReferralRequested.class,
                        ReferralAccepted.class,
                        ReferralStarted.class,
                        ReferralHeld.class,
                        ReferralResumed.class,
                        ReferralCompleted.class);
    }

    @Test
    @Proves("23")
    void anyOtherStepIsRefusedWithWhatIsAllowed() {
        // When
        Answer completed = patch(target, task, "W/\"1\"", to("completed", "service-provided"));

        // Then
        assertValid(completed.expect(409), "OperationOutcome");
        assertThat(completed.text("/issue/0/details/coding/0/code")).isEqualTo("state-conflict");
        assertThat(allowed(completed)).containsExactly("accepted", "rejected", "cancelled");
    }

    @Test
    void whoSeesAnOldVersionOrNoneOrStandsOnTheOtherSideIsRefused() {
        // When
        Answer stale = patch(target, task, "W/\"7\"", to("accepted"));
        Answer blind = patching(target).send("PATCH", task, to("accepted"));
        Answer unreadable = patch(target, task, "yesterday", to("accepted"));
        Answer bySource = patch(source, task, "W/\"1\"", to("accepted"));
        Answer stranger = patch(aSpecialist(), task, "W/\"1\"", to("accepted"));
        Answer madeUp = patch(target, "/fhir/Task/" + UUID.randomUUID(), "W/\"1\"", to("accepted"));

        // Then
        assertValid(stale.expect(412), "OperationOutcome");
        assertThat(stale.etag()).isEqualTo("W/\"1\"");
        assertValid(blind.expect(428), "OperationOutcome");
        assertValid(unreadable.expect(400), "OperationOutcome");
        assertValid(bySource.expect(403), "OperationOutcome");
        assertValid(stranger.expect(404), "OperationOutcome");
        assertValid(madeUp.expect(404), "OperationOutcome");
    }

    @Test
    void everythingThatIsWrongWithAPatchIsNamed() {
        // Given
        List<Map<String, Object>> wrong = List.of(
                Map.of("op", "remove", "path", "/status", "value", "lost"),
                Map.of("op", "replace", "path", "/owner", "value", "me"),
                Map.of("op", "add", "path", "/statusReason", "value", Map.of("text", "Так вышло")));

        // When
        Answer several = patch(target, task, "W/\"1\"", wrong);
        Answer wordless = patch(target, task, "W/\"1\"", to("rejected"));
        Answer misfit = patch(target, task, "W/\"1\"", to("rejected", "child-ill"));
        Answer empty = patch(target, task, "W/\"1\"", List.of());
        Answer text = patch(target, task, "W/\"1\"", "[{");
        Answer media = Api.as(target).ifMatch("W/\"1\"").send("PATCH", task, to("accepted"));

        // Then
        assertValid(several.expect(422), "OperationOutcome");
        assertThat(places(several))
                .containsExactlyInAnyOrder("[0].op", "[0].value", "[1].path", "[2].value.coding[0].code");
        assertValid(wordless.expect(422), "OperationOutcome");
        assertThat(places(wordless)).containsExactly("statusReason");
        assertValid(misfit.expect(422), "OperationOutcome");
        assertValid(empty.expect(422), "OperationOutcome");
        assertValid(text.expect(400), "OperationOutcome");
        assertValid(media.expect(415), "OperationOutcome");
    }

    @Test
    void aRepeatHasNoSecondEffectWithOrWithoutAKey() {
        // Given
        UUID key = UUID.randomUUID();
        Api keyed = patching(target).withKey(key).ifMatch("W/\"1\"");
        keyed.send("PATCH", task, to("accepted")).expect(200);

        // When
        Answer again = keyed.send("PATCH", task, to("accepted"));
        Answer without = patch(target, task, "W/\"1\"", to("accepted"));

        // Then
        assertThat(again.expect(200).etag()).isEqualTo("W/\"2\"");
        assertValid(without.expect(412), "OperationOutcome");
    }

    @Test
    void whatTheSourceDoesToATaskItDoesToTheReferral() {
        // When
        Answer cancelled = patch(source, task, "W/\"1\"", to("cancelled", "sender-withdrew"));

        // Then
        assertValid(cancelled.expect(200), "Task");
        assertThat(cancelled.text("/statusReason/coding/0/code")).isEqualTo("sender-withdrew");
        assertThat(Api.as(source)
                        .get(REFERRALS + "/" + referral.id())
                        .expect(200)
                        .text("/status"))
                .isEqualTo("cancelled");
        assertThat(Api.as(source)
                        .get("/fhir/ServiceRequest/" + referral.id())
                        .expect(200)
                        .text("/status"))
                .isEqualTo("revoked");
    }

    @Test
    void costsTheSameForAnyNumberOfReceivers() {
        // Given
        TestCaller[] others =
                Stream.generate(() -> anOrganisation(aSpecialist())).limit(8).toArray(TestCaller[]::new);
        sent(source, aFamilyOf(source).subject(), others);
        String ofMany = task(others[0]);

        // When
        StatementCount alone = Statements.during(
                () -> patch(target, task, "W/\"1\"", to("accepted")).expect(200));
        StatementCount amongMany = Statements.during(
                () -> patch(others[0], ofMany, "W/\"1\"", to("accepted")).expect(200));

        // Then
        alone.mustCost(PATCH);
        amongMany.mustCost(PATCH);
    }
}
