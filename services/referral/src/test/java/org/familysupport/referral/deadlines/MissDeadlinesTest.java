package org.familysupport.referral.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.body;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.deadlines;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.passed;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.seen;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.aSteward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.DeadlineEscalated;
import org.familysupport.events.referral.DeadlineMissed;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralRedirected;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Overdue is a fact, told once. */
@ComponentTest
@Proves("26")
class MissDeadlinesTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    void tellsOnceThatATermWasMissedAndClimbsTheLadderAsItsTimeComes() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "urgent", target);
        UUID deadline = deadlines(referral).getFirst();

        // When
        passed(referral, 0);

        // Then
        Topic.of(Topics.DEADLINES).await(DeadlineEscalated.class, deadline);
        assertFacts(Topic.of(Topics.DEADLINES).about(deadline)).are(DeadlineMissed.class, DeadlineEscalated.class);
        assertThat(seen(target, referral).has("/deadlines/0/missedAt")).isTrue();
        act(target, referral, "acceptance").expect(200);
        assertThat(Database.asOwner().rows("select state from deadlines where id = ?", deadline))
                .extracting(row -> row.text("state"))
                .containsExactly("ended");
    }

    @Test
    void catchesUpOnceAfterAnOutage() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "urgent", target);
        UUID deadline = deadlines(referral).getFirst();

        // When
        passed(referral, 99);

        // Then
        Awaitility.await("all that came due meanwhile")
                .until(() -> Topic.of(Topics.DEADLINES).about(deadline).size() >= 5);
        assertFacts(Topic.of(Topics.DEADLINES).about(deadline))
                .are(
                        DeadlineMissed.class,
                        DeadlineEscalated.class,
                        DeadlineEscalated.class,
                        DeadlineEscalated.class,
                        DeadlineEscalated.class);
    }

    @Test
    void tellsNothingOfATermThatWasKept() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "urgent", target);
        UUID kept = deadlines(referral).getFirst();
        act(target, referral, "acceptance").expect(200);
        Answer missed = sent(source, aFamilyOf(source), "urgent", target);

        // When
        Database.asOwner().execute("update deadlines set due_at = now() - interval '1 day' where id = ?", kept);
        passed(missed, 1);

        // Then
        Topic.of(Topics.DEADLINES).await(DeadlineMissed.class, deadlines(missed).getFirst());
        assertThat(Topic.of(Topics.DEADLINES).about(kept)).isEmpty();
    }

    /** The service itself looks meanwhile too: four at once, each with a connection of its own, and one begins. */
    @Test
    void tellsOnceHoweverManyInstancesLookAtOnce() throws SQLException {
        // Given
        List<UUID> all = new ArrayList<>();
        List<Answer> referrals = new ArrayList<>();
        for (int count = 0; count < 12; count++) {
            Answer referral = sent(source, aFamilyOf(source), "urgent", target);
            referrals.add(referral);
            all.addAll(deadlines(referral));
        }
        AtomicInteger found = new AtomicInteger();
        List<CompletableFuture<Void>> instances = List.of(
                CompletableFuture.runAsync(() -> OtherInstance.lookFor(all, found)),
                CompletableFuture.runAsync(() -> OtherInstance.lookFor(all, found)));

        // When
        try (Connection first = Database.asApp().connect()) {
            first.setAutoCommit(false);
            for (Answer referral : referrals) {
                passedWithin(first, referral);
            }
            found.addAndGet(OtherInstance.announce(first, 2));
            first.commit();
        }
        instances.forEach(CompletableFuture::join);

        // Then
        Awaitility.await("every term")
                .until(() -> all.stream()
                        .allMatch(id -> Topic.of(Topics.DEADLINES).about(id).size() >= 5));
        assertThat(all)
                .allSatisfy(id -> assertFacts(Topic.of(Topics.DEADLINES).about(id))
                        .are(
                                DeadlineMissed.class,
                                DeadlineEscalated.class,
                                DeadlineEscalated.class,
                                DeadlineEscalated.class,
                                DeadlineEscalated.class));
        assertThat(found.get()).as("terms that the others announced").isPositive();
    }

    @Test
    void tellsOnceWhenTheOneThatLookedDied() throws SQLException {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "urgent", target);
        UUID deadline = deadlines(referral).getFirst();

        // When
        try (Connection dying = Database.asApp().connect()) {
            dying.setAutoCommit(false);
            OtherInstance.hold(dying, deadline);
            passedWithin(dying, referral);
            OtherInstance.announce(dying, 1);
            dying.rollback();
        }
        passed(referral, 99);

        // Then
        Awaitility.await("all rungs")
                .until(() -> Topic.of(Topics.DEADLINES).about(deadline).size() >= 5);
        assertFacts(Topic.of(Topics.DEADLINES).about(deadline)).haveNoGaps();
        assertThat(Topic.of(Topics.DEADLINES).about(deadline)).hasSize(5);
    }

    @Test
    void cancelsWhatNobodyAnsweredOnlyWhereTheRuleSaysSo() {
        // Given
        DeadlineRulesFixture.enter(aSteward(), "legal-help", "asap", true);
        Answer cancelled = sent(source, aFamilyOf(source), "legal-help", "asap", target);
        Answer left = sent(source, aFamilyOf(source), "legal-help", "urgent", target);

        // When
        passed(cancelled, 1);
        passed(left, 1);

        // Then
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralCancelled.class, cancelled.id())
                        .fact()
                        .reason())
                .isEqualTo("not-answered");
        assertFacts(Topic.of(Topics.REFERRALS).about(cancelled.id()))
                .are(ReferralRequested.class, ReferralCancelled.class);
        assertThat(seen(source, cancelled).text("/status")).isEqualTo("cancelled");
        assertThat(seen(source, cancelled).text("/businessStatus")).isEqualTo("expired");
        Topic.of(Topics.DEADLINES).await(DeadlineMissed.class, deadlines(left).getFirst());
        assertThat(seen(source, left).text("/status")).isEqualTo("requested");
        Api.as(target).get("/api/v1/referrals/" + cancelled.id()).expect(200);
        assertThat(Database.asOwner()
                        .number("select count(*) from grants where cause = ? and upper_inf(during)", cancelled.id()))
                .isZero();
    }

    @Test
    void endsWhatStandsOpenAndNobodyClaimedOnlyWhereTheRuleSaysSo() {
        // Given
        DeadlineRulesFixture.enter(aSteward(), "material-help", "asap", true);
        tell(
                "registry",
                new OrganisationRegistered(
                        OrganisationId.next(),
                        1,
                        "social",
                        "social-service",
                        "municipal",
                        "Организация",
                        null,
                        "77101000",
                        "active"));
        Map<String, Object> body = body(aFamilyOf(source), "material-help", "asap", "age-stage");
        body.remove("receivers");
        body.put("pool", Map.of("territory", "77101000"));
        Answer open = Api.as(source).post("/api/v1/referrals", body).expect(201);

        // When
        passed(open, 1);

        // Then
        Topic.of(Topics.REFERRALS).await(ReferralCancelled.class, open.id());
        Answer ended = seen(source, open);
        assertThat(ended.text("/status")).isEqualTo("cancelled");
        assertThat(ended.text("/businessStatus")).isEqualTo("expired");
        assertThat(ended.has("/deadlines/0")).isFalse();
    }

    @Test
    @Proves("25")
    void asksOthersInsteadOfWhoDidNotAnswerInTimeAndKeepsTheFirstDate() {
        // Given
        DeadlineRulesFixture.enter(aSteward(), "employment", "asap", true);
        TestCaller other = anOrganisation(aSpecialist());
        Answer silent = sent(source, aFamilyOf(source), "employment", "asap", target);
        passed(silent, 1);
        Topic.of(Topics.REFERRALS).await(ReferralCancelled.class, silent.id());

        // When
        Answer next = redirected(source, silent, other).expect(201);
        Answer again = redirected(source, silent, other);
        Answer byReceiver = redirected(target, silent, other);

        // Then
        assertThat(next.id("/redirects")).isEqualTo(silent.id());
        assertThat(next.text("/firstRequestedAt")).isEqualTo(silent.text("/requestedAt"));
        assertThat(seen(source, silent).text("/status")).isEqualTo("cancelled");
        assertThat(seen(source, silent).text("/businessStatus")).isEqualTo("redirected");
        assertFacts(Topic.of(Topics.REFERRALS).about(silent.id()))
                .are(ReferralRequested.class, ReferralCancelled.class, ReferralRedirected.class);
        assertProblem(again).is(409, "state-conflict").has("/currentState", "cancelled");
        assertProblem(byReceiver).is(403, "forbidden");
        act(other, next, "acceptance").expect(200);
    }

    @Test
    void whatASideHasCancelledIsNotRedirected() {
        // Given
        Answer cancelled = sent(source, aFamilyOf(source), "employment", "routine", target);
        act(source, cancelled, "cancellation").expect(200);

        // When
        Answer redirected = redirected(source, cancelled, anOrganisation(aSpecialist()));

        // Then
        assertProblem(redirected).is(409, "state-conflict").has("/currentState", "cancelled");
    }

    private static Answer redirected(TestCaller caller, Answer referral, TestCaller receiver) {
        return Api.as(caller)
                .ifMatch(seen(caller, referral).etag())
                .post(referral.location() + "/redirection", Map.of("receivers", List.of(receiver.organisation())));
    }

    private static void passedWithin(Connection connection, Answer referral) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update deadlines set due_at = now() - interval '99 hours', next_at = now() - interval '99 hours' where referral_id = ?")) {
            statement.setObject(1, referral.id());
            statement.executeUpdate();
        }
    }
}
