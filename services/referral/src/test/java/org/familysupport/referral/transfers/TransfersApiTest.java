package org.familysupport.referral.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.hidden;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.transfers.TransferFixture.BECAUSE;
import static org.familysupport.referral.transfers.TransferFixture.TRANSFERS;
import static org.familysupport.referral.transfers.TransferFixture.aTransfer;
import static org.familysupport.referral.transfers.TransferFixture.accept;
import static org.familysupport.referral.transfers.TransferFixture.access;
import static org.familysupport.referral.transfers.TransferFixture.act;
import static org.familysupport.referral.transfers.TransferFixture.assertExactlyOneAtEveryInstant;
import static org.familysupport.referral.transfers.TransferFixture.responsible;
import static org.familysupport.referral.transfers.TransferFixture.seen;
import static org.familysupport.referral.transfers.TransferFixture.sent;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.events.referral.TransferAccepted;
import org.familysupport.events.referral.TransferCancelled;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.events.referral.TransferRejected;
import org.familysupport.events.referral.TransferRequested;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class TransfersApiTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller other = anOrganisation(aSpecialist());

    @Test
    @Proves("27")
    void movesResponsibilityWithTheAcceptance() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target, other);
        assertThat(responsible(source, family)).containsExactly(source.organisation());

        // When
        Answer accepted = accept(target, transfer).expect(200);

        // Then
        assertThat(accepted.text("/note")).isEqualTo("План лежит в деле");
        assertThat(responsible(target, family)).containsExactly(source.organisation(), target.organisation());
        assertExactlyOneAtEveryInstant(family);
        assertThat(seen(source, transfer).id("/target")).isEqualTo(target.organisation());
        assertThat(seen(other, transfer).text("/status")).isEqualTo("cancelled");
        ResponsibilityMoved moved = Topic.of(Topics.RESPONSIBILITIES)
                .await(ResponsibilityMoved.class, family.id().value())
                .fact();
        assertThat(moved.previous().value()).isEqualTo(source.organisation());
        assertThat(moved.organisation().value()).isEqualTo(target.organisation());
        assertThat(moved.cause()).isEqualTo(transfer.id());
        assertThat(moved.version()).isEqualTo(2);
        assertFacts(Topic.of(Topics.RESPONSIBILITIES).about(family.id().value()))
                .are(ResponsibilityOpened.class, ResponsibilityMoved.class);
    }

    @Test
    @Proves("27")
    void isCompletedByTheSystemWhenNothingIsLeft() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target);
        accept(target, transfer).expect(200);

        // When
        TransferCompleted completed = Topic.of(Topics.TRANSFERS)
                .await(TransferCompleted.class, transfer.id())
                .fact();

        // Then
        assertThat(completed.to().value()).isEqualTo(target.organisation());
        assertThat(seen(source, transfer).text("/status")).isEqualTo("completed");
        assertThat(seen(target, transfer).text("/status")).isEqualTo("completed");
        assertFacts(Topic.of(Topics.TRANSFERS).about(transfer.id()))
                .are(TransferRequested.class, TransferAccepted.class, TransferCompleted.class);
    }

    @Test
    @Proves("27")
    void listsWhatFollowedTheResponsibility() {
        // Given
        Family family = aFamilyOf(source);
        Answer open = Api.as(source)
                .post("/api/v1/referrals", aReferral(family, other))
                .expect(201);
        Answer over = Api.as(source)
                .post("/api/v1/referrals", aReferral(family, target))
                .expect(201);
        Api.as(target)
                .ifMatch("\"1\"")
                .post(over.location() + "/rejection", BECAUSE)
                .expect(200);
        accompanied(family);
        Answer transfer = sent(source, family, target);

        // When
        Answer accepted = accept(target, transfer).expect(200);

        // Then
        assertThat(transfer.has("/checklist/0")).isFalse();
        assertThat(followed(accepted)).containsExactly("accompaniments 1", "referrals 1", "routes 0", "sittings 0");
        assertThat(accepted.has("/checklist/0/settledAt")).isTrue();
        assertThat(followed(seen(source, transfer))).isEqualTo(followed(accepted));
        assertThat(followed(seen(target, transfer))).isEqualTo(followed(accepted));
        assertThat(Api.as(target).get(open.location()).expect(200).text("/status"))
                .isEqualTo("requested");
    }

    @Test
    @Proves("27")
    @Proves("10")
    void whatIsAboutSomebodyHiddenFromEitherSideFollowsAndIsNotCounted() {
        // Given
        Family family = aFamilyOf(source);
        Map<String, Object> body = new LinkedHashMap<>(aReferral(family, other));
        body.put("subject", Map.of("kind", "person", "id", family.child()));
        Answer open = Api.as(source).post("/api/v1/referrals", body).expect(201);
        Api.as(source)
                .post(
                        "/api/v1/routes",
                        Map.of(
                                "subject", Map.of("kind", "person", "id", family.child()),
                                "steps", List.of(Map.of("sector", "education", "serviceType", "speech-therapy"))))
                .expect(201);
        Answer transfer = sent(source, family, target);
        tell("registry", hidden(SubjectRef.person(family.child().value()), source));

        // When
        Answer accepted = accept(target, transfer).expect(200);

        // Then
        assertThat(followed(accepted)).containsExactly("accompaniments 0", "referrals 0", "routes 0", "sittings 0");
        assertThat(Database.asApp()
                        .number(
                                "select count(*) from referrals where id = ? and led_by = ?",
                                open.id(),
                                target.organisation()))
                .isEqualTo(1);
    }

    @Test
    @Proves("27")
    void whoWasResponsibleOnADayCanBeAsked() {
        // Given
        anOrganisation(source);
        Family family = Family.invented();
        tell("registry", family.registeredBy(source.organisation(), now().minus(Duration.ofDays(40))));
        accept(target, sent(source, family, target)).expect(200);

        // Then
        assertThat(responsible(target, family, asOf(-20))).containsExactly(source.organisation());
        assertThat(responsible(target, family, asOf(0))).containsExactly(source.organisation(), target.organisation());
        assertThat(responsible(target, family, asOf(20))).containsExactly(target.organisation());
        assertThat(responsible(target, family, asOf(-60))).isEmpty();
        assertProblem(Api.as(target)
                        .get("/api/v1/responsibilities?subjectKind=family&subject=" + family.id() + "&asOf=yesterday"))
                .is(400, "malformed-request")
                .violatesExactly("query/asOf format");
    }

    /** How much of each kind has followed. */
    private static List<String> followed(Answer transfer) {
        return Stream.iterate(0, index -> transfer.has("/checklist/" + index), index -> index + 1)
                .map(index -> transfer.text("/checklist/" + index + "/kind") + " "
                        + transfer.text("/checklist/" + index + "/count"))
                .toList();
    }

    private void accompanied(Family family) {
        Api.as(source)
                .post(
                        "/api/v1/accompaniments",
                        Map.of(
                                "subject", Map.of("kind", "family", "id", family.id()),
                                "groundCode", "disability",
                                "legalBasis", Map.of("kind", "law", "reference", "442-ФЗ, ст. 22")))
                .expect(201);
    }

    /** Some days from today in the region. */
    private static String asOf(int days) {
        return "&asOf=" + LocalDate.now(ZoneId.of("Asia/Novosibirsk")).plusDays(days);
    }

    @Test
    void waitsForWhatIsLeftOnItsChecklist() {
        // Given
        Answer transfer = sent(source, aFamilyOf(source), target);
        Database.asApp()
                .execute("insert into transfer_checklist (transfer_id, item) values (?, 'sessions')", transfer.id());
        accept(target, transfer).expect(200);

        // When
        Awaitility.await().pollDelay(Duration.ofMillis(2500)).until(() -> true);
        String before = seen(source, transfer).text("/status");
        Database.asApp()
                .execute("update transfer_checklist set settled_at = now() where transfer_id = ?", transfer.id());
        Topic.of(Topics.TRANSFERS).await(TransferCompleted.class, transfer.id());

        // Then
        assertThat(before).isEqualTo("accepted");
        assertThat(seen(source, transfer).text("/status")).isEqualTo("completed");
    }

    @Test
    void leavesTheFormerOrganisationATailAndNoWrites() {
        // Given
        Family family = aFamilyOf(source);
        accept(target, sent(source, family, target)).expect(200);

        // When
        Answer staleTab = Api.as(source).post(TRANSFERS, aTransfer(family, other));
        Answer staleReferral = Api.as(source).post("/api/v1/referrals", aReferral(family));

        // Then
        assertProblem(staleTab).is(403, "forbidden");
        assertProblem(staleReferral).is(403, "forbidden");
        assertThat(access(family, source)).isEqualTo("tail referral");
        assertThat(access(family, target)).isEqualTo("full referral");
        GrantOpened tail = Topic.of(Topics.REFERRAL_GRANTS)
                .await(
                        GrantOpened.class,
                        family.id().value(),
                        grant -> grant.profile().equals("tail"))
                .fact();
        assertThat(tail.organisation().value()).isEqualTo(source.organisation());
        assertThat(Duration.between(tail.from(), Objects.requireNonNull(tail.until())))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void letsTheFormerOrganisationNeitherCancelNorLeadItsOldReferrals() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral =
                Api.as(source).post("/api/v1/referrals", aReferral(family)).expect(201);
        accept(target, sent(source, family, target)).expect(200);

        // When
        Answer cancelled = Api.as(source).ifMatch(referral.etag()).post(referral.location() + "/cancellation", BECAUSE);

        // Then
        assertProblem(cancelled).is(403, "forbidden");
        assertThat(Api.as(source).get(referral.location()).expect(200).has("/allowedActs/0"))
                .isFalse();
    }

    @Test
    void letsWhoHasTakenOverEndTheReferralsOfTheFormerOrganisation() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral =
                Api.as(source).post("/api/v1/referrals", aReferral(family)).expect(201);
        Answer before = Api.as(target).get(referral.location());
        accept(target, sent(source, family, target)).expect(200);

        // When
        Answer after = Api.as(target).get(referral.location()).expect(200);
        Answer cancelled = Api.as(target).ifMatch(after.etag()).post(referral.location() + "/cancellation", BECAUSE);

        // Then
        assertProblem(before).is(404, "not-found");
        assertThat(after.text("/allowedActs/0")).isEqualTo("cancellation");
        assertThat(cancelled.expect(200).text("/status")).isEqualTo("cancelled");
        assertThat(access(family, other)).isEqualTo("none");
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralCancelled.class, referral.id())
                        .fact()
                        .cancelledBy()
                        .value())
                .isEqualTo(target.organisation());
    }

    @Test
    void letsWhoHasTakenOverAskOthersInsteadOfWhoWasAskedBefore() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral =
                Api.as(source).post("/api/v1/referrals", aReferral(family)).expect(201);
        accept(target, sent(source, family, target)).expect(200);
        TestCaller third = anOrganisation(aSpecialist());

        // When
        Answer redirected = Api.as(target)
                .ifMatch(Api.as(target).get(referral.location()).etag())
                .post(referral.location() + "/redirection", Map.of("receivers", List.of(third.organisation())));

        // Then
        assertThat(redirected.expect(201).id("/redirects")).isEqualTo(referral.id());
        assertThat(redirected.id("/source")).isEqualTo(target.organisation());
        assertThat(access(family, other)).isEqualTo("none");
        assertThat(access(family, third)).isEqualTo("preview referral");
    }

    @Test
    void aSystemActsInTheNameOfTheInstitutionUnderItThatHasTakenOver() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller heir = anOrganisation(aSpecialist(), body.organisation(), "active");
        Family family = aFamilyOf(source);
        Answer referral =
                Api.as(source).post("/api/v1/referrals", aReferral(family)).expect(201);
        accept(heir, sent(source, family, heir)).expect(200);

        // When
        Answer after = Api.as(body).get(referral.location()).expect(200);
        Api.as(body)
                .ifMatch(after.etag())
                .post(referral.location() + "/cancellation?organisation=" + heir.organisation(), BECAUSE)
                .expect(200);

        // Then
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralCancelled.class, referral.id())
                        .fact()
                        .cancelledBy()
                        .value())
                .isEqualTo(heir.organisation());
    }

    @Test
    @Proves("27")
    void showsReceiversWhereTheFamilyLivesNow() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target);
        String before = seen(target, transfer).text("/preview/territory");

        // When
        tell("registry", new FamilyMoved(family.id(), 2, "50640101", LocalDate.of(2024, 2, 1)));

        // Then
        assertThat(before).isEqualTo("50701000");
        assertThat(seen(target, transfer).text("/preview/territory")).isEqualTo("50640101");
    }

    @Test
    void showsReceiversAPreviewUntilTheyAnswer() {
        // Given
        Family family = aFamilyOf(source);

        // When
        Answer transfer = sent(source, family, target, other);
        Answer asked = seen(target, transfer);
        String before = access(family, other);
        act(other, transfer, "rejection").expect(200);

        // Then
        assertThat(asked.has("/note")).isFalse();
        assertThat(asked.text("/preview/territory")).isEqualTo("50701000");
        assertThat(asked.body()).doesNotContain(other.organisation().toString());
        assertThat(asked.text("/allowedActs/0")).isEqualTo("acceptance");
        assertThat(before).isEqualTo("preview referral");
        assertThat(access(family, other)).isEqualTo("none");
        assertThat(access(family, target)).isEqualTo("preview referral");
        assertThat(seen(source, transfer).text("/status")).isEqualTo("requested");
    }

    @Test
    void endsWhenAllHaveSaidNo() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target, other);
        act(target, transfer, "rejection").expect(200);

        // When
        act(other, transfer, "rejection").expect(200);

        // Then
        assertThat(seen(source, transfer).text("/status")).isEqualTo("rejected");
        assertThat(responsible(source, family)).containsExactly(source.organisation());
        TransferRejected last = Topic.of(Topics.TRANSFERS)
                .await(
                        TransferRejected.class,
                        transfer.id(),
                        fact -> fact.status().equals("rejected"))
                .fact();
        assertThat(last.receiver().value()).isEqualTo(other.organisation());
        sent(source, family, target);
    }

    @Test
    void canBeTakenBackUntilSomebodyHasAccepted() {
        // Given
        Family family = aFamilyOf(source);
        Answer first = sent(source, family, target);
        act(source, first, "cancellation").expect(200);
        Answer second = sent(source, family, target);
        accept(target, second).expect(200);

        // When
        Answer late = act(source, second, "cancellation");

        // Then
        assertProblem(late).is(409, "state-conflict");
        assertThat(seen(target, first).text("/status")).isEqualTo("cancelled");
        assertThat(access(family, target)).isEqualTo("full referral");
        Topic.of(Topics.TRANSFERS).await(TransferCancelled.class, first.id());
        assertFacts(Topic.of(Topics.TRANSFERS).about(first.id())).are(TransferRequested.class, TransferCancelled.class);
    }

    @Test
    @Proves("27")
    void isOneAtATime() {
        // Given
        Family family = aFamilyOf(source);
        sent(source, family, target);

        // When
        Answer second = Api.as(source).post(TRANSFERS, aTransfer(family, other));

        // Then
        assertProblem(second).is(409, "transfer-open");
    }

    @Test
    void isForTheResponsibleOrganisationAlone() {
        // Given
        Family family = aFamilyOf(source);
        TestCaller helper = anOrganisation(aSpecialist());
        InventedRegistry.access(family.subject(), helper, "full");
        Map<String, Object> otherProgramme = aTransfer(family, target);
        otherProgramme.put("programme", "early-help");

        // When
        Answer byHelper = Api.as(helper).post(TRANSFERS, aTransfer(family, target));
        Answer byStranger = Api.as(aSpecialist()).post(TRANSFERS, aTransfer(family, target));
        Answer elsewhere = Api.as(source).post(TRANSFERS, otherProgramme);
        Answer byReader = Api.as(source.withRoles("auditor")).post(TRANSFERS, aTransfer(family, target));

        // Then
        assertProblem(byHelper).is(403, "forbidden");
        assertProblem(byStranger).is(404, "not-found");
        assertProblem(elsewhere).is(403, "forbidden");
        assertProblem(byReader).is(403, "forbidden");
    }

    @Test
    void answersAStrangerAsForAMadeUpId() {
        // Given
        Answer transfer = sent(source, aFamilyOf(source), target);
        Api stranger = Api.as(aSpecialist()).ifMatch("\"1\"");
        String madeUp = TRANSFERS + "/" + UUID.randomUUID();

        // When
        List<Answer> answers = List.of(
                stranger.get(transfer.location()),
                stranger.get(madeUp),
                stranger.post(transfer.location() + "/acceptance"),
                stranger.post(madeUp + "/acceptance"));

        // Then
        answers.forEach(answer -> assertProblem(answer).is(404, "not-found"));
    }

    @Test
    void asksForTheVersionThatWasSeenAndRefusesTheWrongSide() {
        // Given
        Answer transfer = sent(source, aFamilyOf(source), target);

        // When
        Answer missing = Api.as(target).post(transfer.location() + "/acceptance");
        Answer stale = Api.as(target).ifMatch("\"7\"").post(transfer.location() + "/acceptance");
        Answer wrongSide = accept(source, transfer);

        // Then
        assertProblem(missing).is(428, "if-match-required");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(wrongSide).is(403, "forbidden");
    }

    @Test
    void answersARepeatAsTheFirstTime() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target);
        Api api = Api.as(target).withKey(UUID.randomUUID()).ifMatch("\"1\"");
        Answer first = api.post(transfer.location() + "/acceptance").expect(200);

        // When
        Answer second = api.post(transfer.location() + "/acceptance");

        // Then
        assertThat(first.etag()).isEqualTo("\"2\"");
        assertThat(second.expect(200).etag()).isEqualTo("\"" + second.text("/version") + "\"");
        assertThat(responsible(target, family)).hasSize(2);
    }

    @Test
    void goesOnFromOrganisationToOrganisation() {
        // Given
        Family family = aFamilyOf(source);
        accept(target, sent(source, family, target)).expect(200);

        // When
        accept(other, sent(target, family, other)).expect(200);

        // Then
        assertThat(responsible(other, family))
                .containsExactly(source.organisation(), target.organisation(), other.organisation());
        assertExactlyOneAtEveryInstant(family);
    }

    @Test
    void findsThoseAboutOneFamilyAndOnlyOnesOwn() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = sent(source, family, target);
        sent(source, aFamilyOf(source), target);
        TestCaller stranger = anOrganisation(aSpecialist());
        String about = "subjectKind=family&subject=" + family.id();

        // When
        Answer inbox = Api.as(target).get(TRANSFERS + "?" + about).expect(200);
        Answer outbox = Api.as(source)
                .get(TRANSFERS + "?box=sent&status=requested&" + about)
                .expect(200);

        // Then
        assertThat(found(inbox)).containsExactly(transfer.id());
        assertThat(found(outbox)).containsExactly(transfer.id());
        assertThat(found(Api.as(source).get(TRANSFERS + "?box=sent&status=rejected&" + about)))
                .isEmpty();
        assertThat(found(Api.as(source).get(TRANSFERS + "?box=sent&subjectKind=person&subject=" + family.id())))
                .isEmpty();
        assertThat(found(Api.as(stranger).get(TRANSFERS + "?" + about))).isEmpty();
        assertThat(found(Api.as(stranger).get(TRANSFERS + "?box=sent&" + about)))
                .isEmpty();
        assertProblem(Api.as(source).get(TRANSFERS + "?subject=" + family.id()))
                .is(422, "rule-violated")
                .violatesExactly("query/subjectKind required");
        assertProblem(Api.as(source).get(TRANSFERS + "?subjectKind=family")).violatesExactly("query/subject required");
    }

    private static List<UUID> found(Answer page) {
        return Stream.iterate(0, index -> page.has("/items/" + index), index -> index + 1)
                .map(index -> page.id("/items/" + index + "/id"))
                .toList();
    }

    @Test
    void listsBothSides() {
        // Given
        Answer transfer = sent(source, aFamilyOf(source), target);

        // When
        Answer inbox = Api.as(target).get(TRANSFERS + "?status=requested").expect(200);
        Answer outbox = Api.as(source).get(TRANSFERS + "?box=sent").expect(200);

        // Then
        assertThat(inbox.id("/items/0/id")).isEqualTo(transfer.id());
        assertThat(inbox.text("/items/0/allowedActs/0")).isEqualTo("acceptance");
        assertThat(outbox.id("/items/0/id")).isEqualTo(transfer.id());
        assertThat(outbox.text("/items/0/allowedActs/0")).isEqualTo("cancellation");
        assertThat(Api.as(other).get(TRANSFERS).has("/items/0")).isFalse();
    }

    @Test
    void tellsAnAgencySystemOfSeveralReceiversTheVersionItMayActOn() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller clinic = anOrganisation(aSpecialist(), body.organisation(), "active");
        TestCaller nursery = anOrganisation(aSpecialist(), body.organisation(), "active");
        Answer transfer = sent(source, aFamilyOf(source), clinic, nursery);

        // When
        Answer inbox = Api.as(body).get(TRANSFERS).expect(200);

        // Then
        assertThat(inbox.text("/items/0/version"))
                .isEqualTo(seen(body, transfer).text("/version"))
                .isEqualTo(inbox.text("/items/1/version"));
    }

    private Map<String, Object> aReferral(Family family) {
        return aReferral(family, other);
    }

    private static Map<String, Object> aReferral(Family family, TestCaller receiver) {
        return Map.of(
                "subject", Map.of("kind", "family", "id", family.id()),
                "receivers", List.of(receiver.organisation()),
                "category", "early-help",
                "priority", "routine",
                "reasonCode", "age-stage",
                "purpose", "referral",
                "legalBasis", Map.of("kind", "law", "reference", "442-ФЗ"));
    }
}
