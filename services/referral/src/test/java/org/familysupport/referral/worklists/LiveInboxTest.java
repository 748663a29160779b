package org.familysupport.referral.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.childMoves;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.body;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.passed;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.referral.transfers.HandedOver.handOver;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.security.caller.Caller;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class LiveInboxTest {
    private static final String STREAM = "/api/v1/worklists/inbox/stream";

    @Inject
    LiveInbox inbox;

    @Inject
    Vertx vertx;

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller other = anOrganisation(aSpecialist());

    @Test
    void tellsAtOnceWhatIsNewByIdAndKindAlone() {
        try (OpenStream stream = OpenStream.of(target)) {
            // When
            Answer referral = sent(source, aFamilyOf(source), "urgent", target);

            // Then
            assertThat(stream.next())
                    .containsExactly("event: referral-requested", "data: {\"referral\":\"" + referral.id() + "\"}");
            act(target, referral, "acceptance").expect(200);
            assertThat(stream.next()).first().isEqualTo("event: referral-accepted");
        }
    }

    @Test
    void tellsNobodyOfWhatOthersWereAskedOrAnswered() {
        // Given
        try (OpenStream stream = OpenStream.of(target);
                OpenStream others = OpenStream.of(other)) {
            Answer both = sent(source, aFamilyOf(source), "urgent", target, other);
            assertThat(stream.next()).first().isEqualTo("event: referral-requested");
            assertThat(others.next()).first().isEqualTo("event: referral-requested");

            // When
            act(other, both, "rejection").expect(200);
            sent(source, aFamilyOf(source), "urgent", other);
            Answer mine = sent(source, aFamilyOf(source), "urgent", target);

            // Then
            assertThat(stream.next())
                    .containsExactly("event: referral-requested", "data: {\"referral\":\"" + mine.id() + "\"}");
            assertThat(others.next()).first().isEqualTo("event: referral-rejected");
        }
    }

    @Test
    void tellsEachSideWhatTheOtherWritesAndNobodyElse() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), "urgent", target, other);
        try (OpenStream asked = OpenStream.of(target);
                OpenStream others = OpenStream.of(other);
                OpenStream asking = OpenStream.of(source)) {
            // When
            write(target, referral, "Есть ли заключение?");
            write(source, referral, "Да, от января");

            // Then
            assertThat(asking.next())
                    .containsExactly("event: message-sent", "data: {\"referral\":\"" + referral.id() + "\"}");
            assertThat(asked.next()).first().isEqualTo("event: message-sent");
            assertThat(others.next()).first().isEqualTo("event: message-sent");
            act(other, referral, "rejection").expect(200);
            assertThat(others.next()).first().isEqualTo("event: referral-rejected");
            act(target, referral, "acceptance").expect(200);
            assertThat(asked.next()).first().isEqualTo("event: referral-accepted");
        }
    }

    @Test
    void tellsWhoHasTakenOverTheResponsibilityWhatTheReceiverWrites() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, "urgent", target);
        handedOver(family);
        try (OpenStream successor = OpenStream.of(other);
                OpenStream asked = OpenStream.of(target)) {
            // When
            write(target, referral, "Есть ли заключение?");

            // Then
            assertThat(successor.next())
                    .containsExactly("event: message-sent", "data: {\"referral\":\"" + referral.id() + "\"}");
            write(other, referral, "Да, от января");
            assertThat(asked.next()).first().isEqualTo("event: message-sent");
        }
    }

    @Test
    void tellsNothingToWhoHadTakenItOverOnceTheRegistrySaysThatTheChildLivesElsewhere() {
        // Given
        Family family = aFamilyOf(source);
        Family next = aFamilyOf(anOrganisation(aSpecialist()));
        Map<String, Object> ofTheChild = new HashMap<>(body(family, "early-help", "urgent", "age-stage", target));
        ofTheChild.put("subject", Map.of("kind", "person", "id", family.child().value()));
        Answer referral = Api.as(source).post("/api/v1/referrals", ofTheChild).expect(201);
        handedOver(family);
        childMoves(family, next);
        try (OpenStream successor = OpenStream.of(other)) {
            // When
            write(target, referral, "Есть ли заключение?");
            Answer mine = sent(source, aFamilyOf(source), "urgent", other);

            // Then
            assertThat(successor.next())
                    .containsExactly("event: referral-requested", "data: {\"referral\":\"" + mine.id() + "\"}");
        }
    }

    @Test
    void tellsAReceiverThatBecameResponsibleNothingOfWhatItWroteItself() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, "urgent", other);
        handedOver(family);
        try (OpenStream both = OpenStream.of(other)) {
            // When
            write(other, referral, "Есть ли заключение?");
            Answer mine = sent(source, aFamilyOf(source), "urgent", other);

            // Then
            assertThat(both.next())
                    .containsExactly("event: referral-requested", "data: {\"referral\":\"" + mine.id() + "\"}");
        }
    }

    @Test
    void tellsOfTermsThatWereMissed() {
        // Given
        try (OpenStream stream = OpenStream.of(target)) {
            Answer referral = sent(source, aFamilyOf(source), "urgent", target);
            stream.next();

            // When
            passed(referral, 0);

            // Then
            assertThat(stream.next()).first().isEqualTo("event: deadline-missed");
            assertThat(stream.next()).first().isEqualTo("event: deadline-escalated");
        }
    }

    @Test
    void goesOnAfterABreakWithWhatCameMeanwhile() {
        // Given
        String last;
        try (OpenStream stream = OpenStream.of(target)) {
            sent(source, aFamilyOf(source), "urgent", target);
            stream.next();
            last = stream.last();
        }
        Answer meanwhile = sent(source, aFamilyOf(source), "routine", target);

        // When
        try (OpenStream again = OpenStream.after(target, last)) {
            // Then
            assertThat(again.until("data: {\"referral\":\"" + meanwhile.id() + "\"}"))
                    .isTrue();
        }
    }

    @Test
    void costsOthersNothingThatSomebodyHasBeenAwayForLong() {
        // Given
        Answer old = sent(source, aFamilyOf(source), "routine", target);
        long before = latest();
        happenedLongAgo(old, 2_500);
        Answer latest = sent(source, aFamilyOf(source), "routine", target);
        try (OpenStream stream = OpenStream.of(other);
                OpenStream again = OpenStream.after(target, String.valueOf(before))) {
            // When
            Answer news = sent(source, aFamilyOf(source), "urgent", other);
            List<String> heard = stream.next();

            // Then
            assertThat(heard)
                    .containsExactly("event: referral-requested", "data: {\"referral\":\"" + news.id() + "\"}");
            for (int count = 0; count < 2_500; count++) {
                assertThat(again.next()).last().isEqualTo("data: {\"referral\":\"" + old.id() + "\"}");
            }
            assertThat(again.until("data: {\"referral\":\"" + latest.id() + "\"}"))
                    .isTrue();
            act(target, latest, "acceptance").expect(200);
            assertThat(again.until("event: referral-accepted")).isTrue();
        }
    }

    private static long latest() {
        return Database.asOwner().number("select max(seq) from outbox");
    }

    /** As many events of a referral as if they had been sent an hour ago. */
    private void happenedLongAgo(Answer referral, int count) {
        Database.asOwner().execute("""
                        insert into outbox (id, topic, key, type, sequence, time, payload, sent_at)
                        select gen_random_uuid(), 'referral.referrals.v1', ?,
                               'org.familysupport.referral.ReferralStarted.v1', 1, now() - interval '1 hour', ?, now()
                        from generate_series(1, ?)
                        """, referral.id(), target.organisation().toString(), count);
    }

    @Test
    void tellsOfTransfersThatWait() {
        // Given
        try (OpenStream stream = OpenStream.of(target);
                OpenStream others = OpenStream.of(other)) {
            // When
            Answer transfer = offered(target);
            Answer next = offered(target, other);

            // Then
            assertThat(stream.next())
                    .containsExactly("event: transfer-requested", "data: {\"transfer\":\"" + transfer.id() + "\"}");
            assertThat(others.next()).last().isEqualTo("data: {\"transfer\":\"" + next.id() + "\"}");
        }
    }

    private Answer offered(TestCaller... receivers) {
        return Api.as(source)
                .post(
                        "/api/v1/transfers",
                        Map.of(
                                "subject",
                                Map.of("kind", "family", "id", aFamilyOf(source).id()),
                                "receivers",
                                Stream.of(receivers)
                                        .map(TestCaller::organisation)
                                        .toList(),
                                "reasonCode",
                                "age-stage"))
                .expect(201);
    }

    @Test
    void letsAnOrganisationHaveSoManyOpenAndNoMore() {
        List<OpenStream> open = new ArrayList<>();
        try {
            // Given
            for (int count = 0; count < 20; count++) {
                open.add(OpenStream.of(target));
            }

            // When
            Answer oneMore = Api.as(target).get(STREAM);

            // Then
            assertProblem(oneMore).is(429, "too-many-requests");
            OpenStream.of(other).close();
        } finally {
            open.forEach(OpenStream::close);
        }
    }

    @Test
    void endsWithTheToken() {
        // Given
        Caller caller = new Caller(
                "somebody",
                "demo-cli",
                target.organisation(),
                "health",
                Set.of("specialist"),
                Set.of("referral"),
                "referral");

        // When
        List<String> told = FreshContext.run(
                        vertx,
                        () -> inbox.open(caller, null, Instant.now().plusSeconds(1), InboxEvent::kind, () -> "here")
                                .collect()
                                .asList())
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        assertThat(told).containsExactly("here");
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertProblem(Api.as(target).header("Last-Event-ID", "yesterday").get(STREAM))
                .is(400, "malformed-request");
        assertProblem(Api.anonymous().get(STREAM)).is(401, "unauthenticated");
    }

    /** From the source to the other one, and all that follows from it. */
    private void handedOver(Family family) {
        Answer transfer = handOver(family, source, other);
        Topic.of(Topics.TRANSFERS).await(TransferCompleted.class, transfer.id("/id"));
    }

    private static void write(TestCaller caller, Answer referral, String text) {
        Api.as(caller)
                .post(referral.location() + "/messages", Map.of("text", text))
                .expect(201);
    }
}
