package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.aLonePersonOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.delivered;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralEnteredInError;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.registry.PersonId;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

@ComponentTest
class ReferralLifecycleApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = aSpecialist();

    @Test
    @Proves("4")
    void aPersonWithoutAFamilyIsReferredAndServed() {
        // Given
        anOrganisation(target);
        PersonId alone = aLonePersonOf(source);
        SubjectRef subject = SubjectRef.person(alone.value());

        // When
        Answer referral =
                Api.as(source).post(REFERRALS, aReferral(subject, target)).expect(201);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        tell("delivery", delivered(alone, new ReferralId(referral.id()), target));
        Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/completion", Map.of("outcome", "service-provided"))
                .expect(200);

        // Then
        Answer read = seen(source, referral);
        assertThat(read.text("/status")).isEqualTo("completed");
        assertThat(read.text("/subject/kind")).isEqualTo("person");
        assertThat(read.id("/subject/id")).isEqualTo(alone.value());
        ReferralCompleted fact = Topic.of(Topics.REFERRALS)
                .await(ReferralCompleted.class, referral.id())
                .fact();
        assertThat(fact.subject()).isEqualTo(subject);
        assertThat(fact.deliveries()).isEqualTo(1);
    }

    @Test
    void aRequestRepeatedLateTellsWhatWasGivenSince() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Map<String, Object> body = aReferral(family, target);
        Api once = Api.as(source).withKey(UUID.randomUUID());
        Answer referral = once.post(REFERRALS, body).expect(201);
        act(target, referral, "acceptance").expect(200);
        tell("delivery", delivered(family, new ReferralId(referral.id()), target));

        // When
        Answer again = once.post(REFERRALS, body).expect(201);

        // Then
        assertThat(again.id()).isEqualTo(referral.id());
        assertThat(again.text("/outputs/0/serviceType")).isEqualTo("speech-therapy");
    }

    @Test
    @Proves("23")
    @Proves("24")
    void goesFromRequestToCompletionAndShowsTheSourceWhatWasGiven() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        act(target, referral, "hold").expect(200);
        act(target, referral, "resumption").expect(200);
        DeliveryRecorded given = delivered(family, new ReferralId(referral.id()), target);
        tell("delivery", given);

        // When
        Answer completed = Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/completion", Map.of("outcome", "service-provided", "note", "Всё удалось"))
                .expect(200);

        // Then
        assertThat(completed.text("/status")).isEqualTo("completed");
        Answer read = seen(source, referral);
        assertThat(read.text("/status")).isEqualTo("completed");
        assertThat(read.id("/target")).isEqualTo(target.organisation());
        assertThat(read.text("/tasks/0/outcome")).isEqualTo("service-provided");
        assertThat(read.text("/tasks/0/note")).isEqualTo("Всё удалось");
        assertThat(read.has("/tasks/0/acceptedAt")).isTrue();
        assertThat(read.text("/outputs/0/serviceType")).isEqualTo("speech-therapy");
        assertThat(read.text("/outputs/0/date")).isEqualTo("2021-03-17");
        assertThat(read.id("/outputs/0/organisation")).isEqualTo(target.organisation());
        assertThat(read.id("/outputs/0/delivery")).isEqualTo(given.delivery().value());
        assertThat(read.json("/outputs/0").fieldNames())
                .toIterable()
                .as("nothing else of it")
                .containsExactlyInAnyOrder("delivery", "organisation", "serviceType", "date");
        assertThat(read.json("/outputs")).hasSize(1);
        assertThat(seen(target, referral).has("/outputs/0")).isFalse();
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(
                        ReferralRequested.class,
                        ReferralAccepted.class,
                        ReferralStarted.class,
                        ReferralHeld.class,
                        ReferralResumed.class,
                        ReferralCompleted.class);
        ReferralCompleted fact = Topic.of(Topics.REFERRALS)
                .await(ReferralCompleted.class, referral.id())
                .fact();
        assertThat(fact.deliveries()).isEqualTo(1);
    }

    @Test
    void tellsWhatItWasAsked() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);

        // When
        Answer referral = sent(source, family, target);

        // Then
        assertThat(referral.etag()).isEqualTo("\"1\"");
        assertThat(referral.text("/status")).isEqualTo("requested");
        assertThat(referral.text("/subject/kind")).isEqualTo("family");
        assertThat(referral.id("/subject/id")).isEqualTo(family.id().value());
        assertThat(referral.id("/source")).isEqualTo(source.organisation());
        assertThat(referral.has("/target")).isFalse();
        assertThat(referral.text("/note")).isEqualTo("Ребёнок боится собак");
        assertThat(allowed(referral)).containsExactly("cancellation", "redirection");
        assertThat(seen(source, referral).json()).isEqualTo(referral.json());
        ReferralRequested fact = Topic.of(Topics.REFERRALS)
                .await(ReferralRequested.class, referral.id())
                .fact();
        assertThat(fact.subject()).isEqualTo(family.subject());
        assertThat(fact.receivers()).extracting(it -> it.value()).containsExactly(target.organisation());
        assertThat(fact.legalBasis()).isEqualTo("agreement");
    }

    @Test
    void showsAReceiverOnlyAPreviewBeforeItAccepts() {
        // Given
        anOrganisation(target);
        TestCaller other = anOrganisation(aSpecialist());
        Answer referral = sent(source, aFamilyOf(source), target, other);

        // When
        Answer before = seen(target, referral);
        Answer after = act(target, referral, "acceptance").expect(200);

        // Then
        assertThat(before.has("/note")).isFalse();
        assertThat(before.has("/legalBasis/reference")).isFalse();
        assertThat(before.text("/redactedFields/0")).isEqualTo("note");
        assertThat(before.text("/preview/territory")).isEqualTo("50701000");
        assertThat(before.text("/preview/ageBands/0")).startsWith("age-");
        assertThat(before.has("/tasks/1")).isFalse();
        assertThat(before.id("/tasks/0/receiver")).isEqualTo(target.organisation());
        assertThat(before.body()).doesNotContain(other.organisation().toString());
        assertThat(allowed(before)).containsExactly("acceptance", "rejection", "cancellation");
        assertThat(after.text("/note")).isEqualTo("Ребёнок боится собак");
        assertThat(allowed(after)).containsExactly("start", "cancellation", "business-status", "return");
        assertThat(allowed(seen(target, referral))).isEqualTo(allowed(after));
    }

    @Test
    @Proves("24")
    void endsWithARejectionThatSaysWhy() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/rejection", Map.of("reasonCode", "at-capacity", "note", "Мест нет"))
                .expect(200);

        // Then
        Answer read = seen(source, referral);
        assertThat(read.text("/status")).isEqualTo("rejected");
        assertThat(read.text("/tasks/0/reasonCode")).isEqualTo("at-capacity");
        assertThat(read.text("/tasks/0/note")).isEqualTo("Мест нет");
        assertThat(seen(target, referral).has("/preview")).isFalse();
    }

    @Test
    void isTakenBackByAHeadOfServiceAlone() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        TestCaller head = source.colleague().withRoles("service-head");

        // When
        Answer refused = act(source, referral, "entered-in-error");
        Answer done = act(head, referral, "entered-in-error");

        // Then
        assertProblem(refused).is(403, "forbidden");
        assertThat(done.expect(200).text("/status")).isEqualTo("entered-in-error");
        assertThat(seen(target, referral).text("/status")).isEqualTo("entered-in-error");
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id()))
                .are(ReferralRequested.class, ReferralEnteredInError.class);
    }

    @Test
    void needsADeliveryOrTheWordThatNoneWasNeeded() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        Api api = Api.as(target).ifMatch(seen(target, referral).etag());

        // When
        Answer early = api.post(referral.location() + "/completion", Map.of("outcome", "service-provided"));
        Answer done = api.post(referral.location() + "/completion", Map.of("outcome", "no-service-needed"));

        // Then
        assertProblem(early).is(409, "delivery-missing");
        assertThat(done.expect(200).text("/status")).isEqualTo("completed");
    }

    @Test
    void doesNotCountADeliveryOfSomebodyElse() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        tell("delivery", delivered(family, new ReferralId(referral.id()), aSpecialist()));

        // When
        Answer early = Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/completion", Map.of("outcome", "service-provided"));

        // Then
        assertProblem(early).is(409, "delivery-missing");
        assertThat(seen(source, referral).has("/outputs/0")).isFalse();
    }

    @Test
    void doesNotCountADeliveryToAnotherFamily() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        tell("delivery", delivered(aFamilyOf(target), new ReferralId(referral.id()), target));

        // When
        Answer early = Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/completion", Map.of("outcome", "service-provided"));

        // Then
        assertProblem(early).is(409, "delivery-missing");
        assertThat(seen(source, referral).has("/outputs/0")).isFalse();
    }

    @Test
    void countsADeliveryToThePersonItIsAbout() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer referral = Api.as(source)
                .post(REFERRALS, aReferral(SubjectRef.person(family.child().value()), target))
                .expect(201);
        act(target, referral, "acceptance").expect(200);
        act(target, referral, "start").expect(200);
        tell("delivery", delivered(family, new ReferralId(referral.id()), target));

        // When
        Answer completed = Api.as(target)
                .ifMatch(seen(target, referral).etag())
                .post(referral.location() + "/completion", Map.of("outcome", "service-provided"));

        // Then
        completed.expect(200);
    }

    @Test
    @Proves("23")
    void refusesAnyOtherStepAndTellsWhatIsAllowed() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);

        // When
        Answer refused = act(target, referral, "start");

        // Then
        assertProblem(refused)
                .is(409, "state-conflict")
                .has("/currentState", "requested")
                .has("/allowedActs/0", "acceptance")
                .has("/allowedActs/1", "rejection")
                .has("/allowedActs/2", "cancellation");
    }

    @Test
    void refusesAReasonThatIsNoneForTheAct() {
        // Given
        anOrganisation(target);
        Answer referral = sent(source, aFamilyOf(source), target);
        Api api = Api.as(target).ifMatch(seen(target, referral).etag());

        // When
        Answer wrongAct = api.post(referral.location() + "/rejection", Map.of("reasonCode", "child-ill"));
        Answer systems =
                api.post(referral.location() + "/cancellation", Map.of("reasonCode", "taken-by-another-receiver"));
        Answer none = api.post(referral.location() + "/rejection", Map.of());

        // Then
        assertProblem(wrongAct).is(422, "rule-violated").violatesExactly("/reasonCode not-for-this-act");
        assertProblem(systems).is(422, "rule-violated").violatesExactly("/reasonCode not-for-this-act");
        assertProblem(none).is(422, "rule-violated").violatesExactly("/reasonCode required");
    }

    @Test
    void continuesAReferralThatIsNamed() {
        // Given
        anOrganisation(target);
        Family family = aFamilyOf(source);
        Answer first = sent(source, family, target);
        act(target, first, "rejection").expect(200);
        Map<String, Object> body = aReferral(family, target);
        body.put("replaces", first.id());

        // When
        Answer second = Api.as(source).post(REFERRALS, body).expect(201);

        // Then
        assertThat(second.id("/replaces")).isEqualTo(first.id());
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralRequested.class, second.id())
                        .fact()
                        .replaces())
                .isEqualTo(new ReferralId(first.id()));
    }
}
