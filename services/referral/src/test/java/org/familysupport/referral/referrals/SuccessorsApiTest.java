package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.childMoves;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aGuardedReferral;
import static org.familysupport.referral.referrals.ReferralFixture.aReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.others;
import static org.familysupport.referral.referrals.ReferralFixture.passOn;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.timers;
import static org.familysupport.referral.referrals.ReferralFixture.words;
import static org.familysupport.referral.transfers.HandedOver.handOver;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.http.AtOnce;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What was begun has somebody to end it, also after the responsibility has gone to another. */
@ComponentTest
@Proves("27")
class SuccessorsApiTest {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    private static final String LISTS = "/api/v1/worklists";
    private static final String TASKS = "/fhir/Task?requester=";
    private static final Map<String, Object> BACK = Map.of("reasonCode", "family-moved");

    private final TestCaller source = aSpecialist();
    private final TestCaller one = anOrganisation(aSpecialist());
    private final TestCaller another = anOrganisation(aSpecialist());
    private final TestCaller third = anOrganisation(aSpecialist());

    @Test
    void whoWasAskedAndTakesTheFamilyOverStandsOnBothSides() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, one);
        act(one, referral, "acceptance").expect(200);
        act(one, referral, "start").expect(200);

        // When
        handOver(family, source, one);
        act(one, referral, "completion").expect(200);

        // Then
        Answer done = seen(one, referral);
        assertThat(allowed(done)).containsExactly("confirmation");
        assertThat(timers(done)).containsExactly("confirm-by running");
        assertThat(parties(referral)).containsExactly(one.organisation());
        assertProblem(act(source, referral, "confirmation")).is(403, "forbidden");
        assertThat(timers(act(one, referral, "confirmation").expect(200))).isEmpty();
    }

    @Test
    void whoWantedToSayNoAndTakesTheFamilyOverHasTheSecondKey() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral =
                Api.as(source).post(REFERRALS, aGuardedReferral(family, one)).expect(201);
        act(one, referral, "rejection").expect(200);

        // When
        handOver(family, source, one);

        // Then
        assertThat(allowed(seen(one, referral))).contains("rejection-confirmation", "rejection-refusal");
        assertThat(act(one, referral, "rejection-confirmation").expect(200).text("/status"))
                .isEqualTo("rejected");
    }

    @Test
    void theTermOfTheSourceGoesWithTheFamily() {
        // Given
        Family family = aFamilyOf(source);
        Answer done = sent(source, family, one);
        Stream.of("acceptance", "start", "completion")
                .forEach(act -> act(one, done, act).expect(200));
        assertThat(parties(done)).containsExactly(source.organisation());

        // When
        handOver(family, source, another);

        // Then
        assertThat(parties(done)).containsExactly(another.organisation());
        assertThat(timers(act(another, done, "confirmation").expect(200))).isEmpty();
    }

    @Test
    @Proves("24")
    void whatIsTakenOverStandsInTheListsOfTheNewOrganisationAndNoMoreInThoseOfTheFormer() {
        // Given
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, one);
        Answer ended = sent(source, family, third);
        act(third, ended, "rejection").expect(200);
        Answer ofAnother = sent(source, aFamilyOf(source), one);

        // When
        handOver(family, source, another);

        // Then
        assertThat(ids(another, REFERRALS + "?box=sent", "id")).containsExactly(ended.id(), asked.id());
        assertThat(Api.as(another).get(REFERRALS + "?box=sent&status=requested").text("/items/0/allowedActs/0"))
                .isEqualTo("cancellation");
        assertThat(ids(another, LISTS + "/sent", "referral")).containsExactly(asked.id());
        assertThat(counted(another)).contains("sent requested 1");
        assertThat(ids(source, REFERRALS + "?box=sent", "id")).containsExactly(ofAnother.id());
        assertThat(ids(source, LISTS + "/sent", "referral")).containsExactly(ofAnother.id());
        assertThat(counted(source)).containsExactly("sent requested 1");
        Answer read = seen(source, asked);
        assertThat(read.id("/source")).isEqualTo(source.organisation());
        assertThat(allowed(read)).isEmpty();
    }

    @Test
    void whoHandedTheFamilyOverLearnsNeitherWhereItHasGoneNorWhoAnswersForItNow() {
        // Given
        Family family = aFamilyOf(source);
        Answer done = sent(source, family, one);
        Stream.of("acceptance", "start", "completion")
                .forEach(act -> act(one, done, act).expect(200));
        Answer asked = sent(source, family, third);
        String papers = asked.location() + "/messages";
        Api.as(source).post(papers, Map.of("text", "Ждём ответа")).expect(201);

        // When
        handOver(family, source, another);
        Api.as(another).post(papers, Map.of("text", "Пишите теперь нам")).expect(201);

        // Then
        assertThat(Api.as(source).get(papers).expect(200).json("/items")).hasSize(1);
        assertThat(Api.as(another).get(papers).expect(200).json("/items")).hasSize(2);
        assertThat(timers(seen(another, done))).containsExactly("confirm-by running");
        assertThat(seen(source, done).json("/deadlines")).isEmpty();
        assertThat(seen(source, done).body())
                .doesNotContain(another.organisation().toString());
        assertThat(timers(seen(source, asked))).containsExactly("accept-by running");
        assertProblem(Api.as(source).get(done.location() + "/alternatives")).is(403, "forbidden");
        Api.as(another).get(done.location() + "/alternatives").expect(200);
    }

    @Test
    void whatItsSuccessorSaysToAReceiverIsNotForWhoHandedTheFamilyOverAndWhatTheReceiverSaysIs() {
        // Given
        Family family = aFamilyOf(source);
        Answer ended = sent(source, family, one);
        Answer guarded =
                Api.as(source).post(REFERRALS, aGuardedReferral(family, third)).expect(201);
        act(third, guarded, "rejection").expect(200);
        handOver(family, source, another);
        String why = "Семья теперь у нас";
        String refusal = String.valueOf(words("rejection-refusal").get("note"));

        // When
        passOn(another, ended, "cancellation", Map.of("reasonCode", "other", "note", why))
                .expect(200);
        act(another, guarded, "rejection-refusal").expect(200);

        // Then
        assertThat(seen(another, ended).text("/tasks/0/note")).isEqualTo(why);
        assertThat(seen(another, guarded).text("/tasks/0/note")).isEqualTo(refusal);
        assertThat(seen(third, guarded).text("/tasks/0/note")).isEqualTo(refusal);
        assertThat(seen(source, ended).body()).doesNotContain(why);
        assertThat(seen(source, guarded).body()).doesNotContain(refusal);
        Answer tasks = Api.as(another).get(TASKS + another.organisation()).expect(200);
        assertThat(tasks.json("/entry")).hasSize(2);
        assertThat(toldOf(tasks, another)).contains(why).contains(refusal);
        assertThat(toldOf(tasks, source)).doesNotContain(why).doesNotContain(refusal);
        act(third, guarded, "acceptance").expect(200);
        passOn(third, guarded, "business-status", Map.of("businessStatus", "waitlisted", "note", "Ждём места"))
                .expect(200);
        assertThat(seen(source, guarded).text("/tasks/0/note")).isEqualTo("Ждём места");
    }

    @Test
    void whatWhoHandedTheFamilyOverHasSaidItselfItReadsOn() {
        // Given
        Family family = aFamilyOf(source);
        Answer guarded =
                Api.as(source).post(REFERRALS, aGuardedReferral(family, one)).expect(201);
        act(one, guarded, "rejection").expect(200);
        act(source, guarded, "rejection-refusal").expect(200);

        // When
        handOver(family, source, another);

        // Then
        assertThat(seen(source, guarded).text("/tasks/0/note"))
                .isEqualTo(words("rejection-refusal").get("note"));
    }

    @Test
    @Proves("24")
    void whatWasTakenOverStandsInNoListOnceTheRegistrySaysThatTheChildLivesElsewhere() {
        // Given
        Family family = aFamilyOf(source);
        Family next = aFamilyOf(third);
        SubjectRef child = SubjectRef.person(family.child().value());
        Answer asked = Api.as(source).post(REFERRALS, aReferral(child, one)).expect(201);
        handOver(family, source, another);
        missed(asked);
        assertThat(ids(another, REFERRALS + "?box=sent", "id")).containsExactly(asked.id());
        assertThat(ids(another, LISTS + "/overdue", "referral")).containsExactly(asked.id());

        // When
        childMoves(family, next);

        // Then
        String about = REFERRALS + "?box=sent&subjectKind=person&subject=" + child.id();
        assertProblem(Api.as(another).get(asked.location())).is(404, "not-found");
        assertThat(ids(another, REFERRALS + "?box=sent", "id")).isEmpty();
        assertThat(ids(another, about, "id")).isEmpty();
        assertThat(ids(another, LISTS + "/sent", "referral")).isEmpty();
        assertThat(ids(another, LISTS + "/overdue", "referral")).isEmpty();
        assertThat(counted(another)).isEmpty();
        assertThat(Api.as(another)
                        .get(TASKS + another.organisation())
                        .expect(200)
                        .has("/entry"))
                .isFalse();
        assertThat(ids(third, about, "id")).containsExactly(asked.id());
        assertThat(allowed(seen(third, asked))).contains("cancellation");
        assertThat(ids(one, about, "id")).isEmpty();
    }

    @Test
    void whoseChildComesBackByTheRegistryEndsWhatItHadAskedFor() {
        // Given
        Family family = aFamilyOf(source);
        Family next = aFamilyOf(source);
        SubjectRef child = SubjectRef.person(family.child().value());
        Answer asked = Api.as(source).post(REFERRALS, aReferral(child, one)).expect(201);
        handOver(family, source, another);
        assertThat(allowed(seen(source, asked))).isEmpty();

        // When
        childMoves(family, next);

        // Then
        String about = REFERRALS + "?box=sent&subjectKind=person&subject=" + child.id();
        Answer found = Api.as(source).get(about).expect(200);
        assertProblem(Api.as(another).get(asked.location())).is(404, "not-found");
        assertThat(found.id("/items/0/id")).isEqualTo(asked.id());
        assertThat(found.json("/items/0/allowedActs").toString()).contains("cancellation");
        assertThat(allowed(seen(source, asked))).contains("cancellation");
        assertThat(act(source, asked, "cancellation").expect(200).text("/status"))
                .isEqualTo("cancelled");
    }

    @Test
    void aSystemActsForWhoIsResponsibleNowWhereWhoHadTakenOverIsNoMore() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller former = anOrganisation(aSpecialist(), body.organisation(), "active");
        TestCaller heir = anOrganisation(aSpecialist(), body.organisation(), "active");
        Family family = aFamilyOf(former);
        SubjectRef child = SubjectRef.person(family.child().value());
        Answer asked = Api.as(former).post(REFERRALS, aReferral(child, one)).expect(201);
        handOver(family, former, another);

        // When
        childMoves(family, aFamilyOf(heir));
        act(body, asked, "cancellation").expect(200);

        // Then
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralCancelled.class, asked.id())
                        .fact()
                        .cancelledBy()
                        .value())
                .isEqualTo(heir.organisation());
    }

    @Test
    void whatIsMissedInWhatIsTakenOverConcernsTheNewOrganisation() {
        // Given
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, one);
        handOver(family, source, another);

        // When
        missed(asked);

        // Then
        assertThat(ids(another, LISTS + "/overdue", "referral")).containsExactly(asked.id());
        assertThat(ids(source, LISTS + "/overdue", "referral")).isEmpty();
    }

    @Test
    void whatIsTakenOverIsAskedForByTheNewOrganisationForOtherSystemsToo() {
        // Given
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, one);

        // When
        handOver(family, source, another);

        // Then
        Answer tasks = Api.as(another).get(TASKS + another.organisation()).expect(200);
        assertThat(tasks.json("/entry")).hasSize(1);
        assertThat(tasks.text("/entry/0/resource/focus/reference")).isEqualTo("ServiceRequest/" + asked.id());
        assertThat(requester(tasks, "/entry/0/resource")).isEqualTo("urn:uuid:" + another.organisation());
        String task = "/fhir/Task/" + tasks.text("/entry/0/resource/id");
        assertThat(requester(Api.as(another).get(task).expect(200), ""))
                .isEqualTo("urn:uuid:" + another.organisation());
        assertThat(requester(Api.as(one).get(task).expect(200), "")).isEqualTo("urn:uuid:" + source.organisation());
        assertThat(requester(Api.as(source).get(task).expect(200), "")).isEqualTo("urn:uuid:" + source.organisation());
        assertThat(Api.as(source).get(TASKS + source.organisation()).expect(200).has("/entry"))
                .isFalse();
        assertThat(Api.as(another)
                        .get(TASKS + source.organisation())
                        .expect(200)
                        .has("/entry"))
                .isFalse();
    }

    @Test
    void whoHandedTheFamilyOverAndHelpsItAgainActsOnNothingThatItHadAskedFor() {
        // Given
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, one);
        handOver(family, source, another);

        // When
        act(source, sent(another, family, source), "acceptance").expect(200);

        // Then
        Answer read = seen(source, asked);
        assertThat(allowed(read)).isEmpty();
        assertProblem(act(source, asked, "cancellation")).is(403, "forbidden");
        assertProblem(Api.as(source).post(asked.location() + "/messages", Map.of("text", "Мы ещё здесь")))
                .is(403, "forbidden");
        assertThat(Api.as(source).get(asked.location() + "/chain").expect(200).has("/items/0/allowedActs/0"))
                .isFalse();
        assertThat(allowed(seen(another, asked))).contains("cancellation");
    }

    @Test
    void aSystemThatStandsForBothActsForWhoHasTakenOver() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller former = anOrganisation(aSpecialist(), body.organisation(), "active");
        TestCaller heir = anOrganisation(aSpecialist(), body.organisation(), "active");
        Family family = Family.invented();
        tell("registry", family.registeredBy(former.organisation(), now()));
        Answer asked = sent(former, family, one);
        handOver(family, former, heir);

        // When
        Answer box = Api.as(body).get(REFERRALS + "?box=sent").expect(200);
        Answer cancelled = act(body, asked, "cancellation").expect(200);

        // Then
        assertThat(box.json("/items")).hasSize(1);
        assertThat(cancelled.text("/status")).isEqualTo("cancelled");
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralCancelled.class, asked.id())
                        .fact()
                        .cancelledBy()
                        .value())
                .isEqualTo(heir.organisation());
    }

    @Test
    void whatAnotherHasStaysItsOwn() {
        // Given
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, one);

        // When
        handOver(family, source, another);

        // Then
        assertThat(parties(asked)).containsExactly(one.organisation());
        Answer byOne = act(one, asked, "acceptance").expect(200);
        assertThat(allowed(byOne)).contains("start", "return").doesNotContain("redirection", "confirmation");
        assertThat(allowed(seen(another, asked))).contains("cancellation");
    }

    @Test
    @Proves("24")
    void aFamilyGoesBackToWhoAnswersForItNow() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, one);
        act(one, referral, "acceptance").expect(200);
        handOver(family, source, another);

        // When
        Answer back = passOn(one, referral, "return", BACK).expect(201);

        // Then
        assertThat(back.id("/tasks/0/receiver")).isEqualTo(another.organisation());
        assertProblem(Api.as(source).get(back.location())).is(404, "not-found");
        assertThat(allowed(seen(another, back))).containsExactly("acceptance", "rejection", "cancellation");
        act(another, back, "acceptance").expect(200);
        assertThat(seen(one, referral).text("/tasks/0/reasonCode")).isEqualTo("returned");
    }

    @Test
    @Proves("24")
    void whoAnswersForTheFamilyItselfHasNobodyToGiveItBackTo() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, one);
        act(one, referral, "acceptance").expect(200);

        // When
        handOver(family, source, one);

        // Then
        assertThat(allowed(seen(one, referral))).contains("start").doesNotContain("return");
        assertProblem(passOn(one, referral, "return", BACK)).is(409, "state-conflict");
    }

    @Test
    @Proves("24")
    void aReturnHasTermsAndItsGiverTheLastWord() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), one);
        act(one, referral, "acceptance").expect(200);
        Answer back = passOn(one, referral, "return", BACK).expect(201);
        assertThat(allowed(seen(one, back))).contains("cancellation").doesNotContain("redirection");
        assertProblem(passOn(one, back, "redirection", others(another))).is(409, "state-conflict");
        assertProblem(Api.as(one).get(back.location() + "/alternatives")).is(403, "forbidden");

        // When
        act(source, back, "acceptance").expect(200);

        // Then
        assertThat(timers(seen(one, back))).containsExactly("start-by running");
        act(source, back, "start").expect(200);
        assertThat(timers(seen(source, back))).containsExactly("complete-by running", "no-activity running");
        act(source, back, "completion").expect(200);
        assertThat(timers(seen(one, back))).containsExactly("confirm-by running");
        assertThat(timers(act(one, back, "confirmation").expect(200))).isEmpty();
    }

    @RepeatedTest(10)
    void whatIsAskedAtTheMomentOfTheHandOverFollowsTheFamilyOrIsRefused() {
        // Given
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, another);
        Answer transfer = offered(family, source, one);

        // When
        List<Answer> answers = AtOnce.all(
                () -> accepted(transfer, one),
                () -> Api.as(source).post(REFERRALS, aGuardedReferral(family, another)),
                () -> passOn(source, asked, "redirection", others(third)));

        // Then
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.subList(1, 3)).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(201, 403);
            if (answer.status() == 201) {
                assertThat(Database.asOwner().rows("select taken_over_by from referrals where id = ?", answer.id()))
                        .extracting(row -> row.text("taken_over_by"))
                        .containsExactly(one.organisation().toString());
            }
        });
    }

    @RepeatedTest(12)
    void whatIsActedUponAtTheMomentOfTheHandOverFollowsTheFamily() throws SQLException {
        // Given
        Family family = aFamilyOf(source);
        Answer asked = sent(source, family, one);
        act(one, asked, "acceptance").expect(200);
        Answer transfer = offered(family, source, one);

        // When
        CompletableFuture<Answer> acceptance;
        try (Connection other = Database.asOwner().connect()) {
            other.setAutoCommit(false);
            run(other, "select id from referrals where id = '%s' for no key update".formatted(asked.id()));
            acceptance = CompletableFuture.supplyAsync(() -> accepted(transfer, one));
            Awaitility.await().until(() -> Database.asApp().number(WAITING) > 0);
            run(
                    other,
                    "update referrals set version = version + 1, status = 'in-progress' where id = '%s'"
                            .formatted(asked.id()));
            other.commit();
        }

        // Then
        acceptance.join().expect(200);
        assertThat(Database.asOwner()
                        .rows(
                                "select coalesce(cast(taken_over_by as text), 'nobody') as who from referrals where id = ?",
                                asked.id()))
                .extracting(row -> row.text("who"))
                .containsExactly(one.organisation().toString());
    }

    private static void run(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.execute(sql);
        }
    }

    @RepeatedTest(5)
    void whoHandsTheFamilyOverCannotOfferItAgainAtThatMoment() {
        // Given
        Family family = aFamilyOf(source);
        Answer transfer = offered(family, source, one);

        // When
        List<Answer> answers = AtOnce.all(
                () -> accepted(transfer, one), () -> Api.as(source).post("/api/v1/transfers", offer(family, another)));

        // Then
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.getLast().status()).isIn(403, 409);
    }

    /** Its terms are over, and all rungs of their ladders were climbed. */
    private static void missed(Answer referral) {
        Database.asOwner()
                .execute(
                        "update deadlines set missed_at = now(), climbed = 10, next_at = null where referral_id = ? and state = 'running'",
                        referral.id());
    }

    private static Answer accepted(Answer transfer, TestCaller by) {
        return Api.as(by).ifMatch("\"1\"").post(transfer.location() + "/acceptance");
    }

    private static Answer offered(Family family, TestCaller from, TestCaller to) {
        return Api.as(from).post("/api/v1/transfers", offer(family, to)).expect(201);
    }

    private static Map<String, Object> offer(Family family, TestCaller to) {
        return Map.of(
                "subject", Map.of("kind", "family", "id", family.id()),
                "receivers", List.of(to.organisation()),
                "reasonCode", "age-stage");
    }

    /** All that a caller is told of these tasks one by one. */
    private static String toldOf(Answer tasks, TestCaller caller) {
        return Stream.iterate(0, index -> tasks.has("/entry/" + index), index -> index + 1)
                .map(index -> tasks.text("/entry/" + index + "/resource/id"))
                .map(id -> Api.as(caller).get("/fhir/Task/" + id).expect(200).body())
                .collect(Collectors.joining());
    }

    private static String requester(Answer answer, String resource) {
        return answer.text(resource + "/requester/identifier/value");
    }

    private static List<String> counted(TestCaller caller) {
        Answer counts = Api.as(caller).get(LISTS).expect(200);
        return Stream.iterate(0, index -> counts.has("/items/" + index), index -> index + 1)
                .map(index -> "/items/" + index)
                .map(item -> counts.text(item + "/list") + " " + counts.text(item + "/state") + " "
                        + counts.text(item + "/count"))
                .toList();
    }

    /** The ids in a list, in its order. */
    private static List<UUID> ids(TestCaller caller, String list, String field) {
        Answer page = Api.as(caller).get(list).expect(200);
        return Stream.iterate(0, index -> page.has("/items/" + index), index -> index + 1)
                .map(index -> page.id("/items/" + index + "/" + field))
                .toList();
    }

    /** Whose the terms are that run. */
    private static List<UUID> parties(Answer referral) {
        return Database.asOwner()
                .rows("select party from deadlines where referral_id = ? and state = 'running'", referral.id())
                .stream()
                .map(row -> UUID.fromString(row.text("party")))
                .toList();
    }
}
