package org.familysupport.referral.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.hidden;
import static org.familysupport.referral.signals.SignalFixture.SAID;
import static org.familysupport.referral.signals.SignalFixture.SIGNALS;
import static org.familysupport.referral.signals.SignalFixture.aSignal;
import static org.familysupport.referral.signals.SignalFixture.act;
import static org.familysupport.referral.signals.SignalFixture.raised;
import static org.familysupport.referral.signals.SignalFixture.review;
import static org.familysupport.referral.signals.SignalFixture.seen;
import static org.familysupport.referral.signals.SignalFixture.with;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.RestrictedSignalEnded;
import org.familysupport.events.referral.RestrictedSignalReceived;
import org.familysupport.events.referral.SignalEnded;
import org.familysupport.events.referral.SignalFirstActionTaken;
import org.familysupport.events.referral.SignalReceived;
import org.familysupport.events.referral.SignalReviewStarted;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Cost;
import org.familysupport.testing.sql.Database;
import org.familysupport.testing.sql.StatementCount;
import org.familysupport.testing.sql.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class SignalsApiTest {
    /** Key, who passes on and who handles, signal; and answer, events, audit together. */
    private static final Cost RAISE = Cost.of("a signal", 4);

    private final TestCaller source = anOrganisation(aSpecialist());
    private final TestCaller receiver = anOrganisation(aSpecialist());

    @Test
    @Proves("22")
    void comesBeforeAnybodyIsKnownAlsoFromNobodyAndAboutAChildNotBornYet() {
        // Given
        Map<String, Object> body = with(aSignal(receiver), "unborn", true);

        // When
        Answer signal = raised(source, body);

        // Then
        assertThat(signal.text("/status")).isEqualTo("new");
        assertThat(signal.has("/subject")).isFalse();
        assertThat(signal.json("/unborn").asBoolean()).isTrue();
        assertThat(signal.json("/anonymous").asBoolean()).isTrue();
        Instant came = Instant.parse(signal.text("/receivedAt"));
        assertThat(Instant.parse(signal.text("/firstActionBy"))).isEqualTo(came.plus(24, ChronoUnit.HOURS));
        assertThat(seen(receiver, signal).text("/text")).isEqualTo(SAID);
        SignalReceived fact = Topic.of(Topics.SIGNALS)
                .await(SignalReceived.class, signal.id())
                .fact();
        assertThat(fact.received().receiver().value()).isEqualTo(receiver.organisation());
    }

    @Test
    @Proves("22")
    void endsRegisteredAndTellsSoInOrder() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        review(receiver, signal).expect(200);
        act(receiver, signal, "first-action", Map.of()).expect(200);
        Family family = aFamilyOf(receiver);

        // When
        Answer ended = act(receiver, signal, "registration", Map.of("subject", subject(family)))
                .expect(200);

        // Then
        assertThat(ended.text("/status")).isEqualTo("registered");
        assertThat(ended.id("/subject/id")).isEqualTo(family.id().value());
        assertThat(ended.json("/allowedActs")).isEmpty();
        SignalEnded fact =
                Topic.of(Topics.SIGNALS).await(SignalEnded.class, signal.id()).fact();
        assertThat(fact.ended().subject()).isEqualTo(family.subject());
        assertFacts(Topic.of(Topics.SIGNALS).about(signal.id()))
                .are(SignalReceived.class, SignalReviewStarted.class, SignalFirstActionTaken.class, SignalEnded.class)
                .haveNoGaps();
        assertThat(seen(source, signal).has("/subject")).isFalse();
        assertThat(seen(source, signal).text("/status")).isEqualTo("registered");
    }

    @Test
    void endsWithNobodyWhomTheReceiverMayNotKnow() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        review(receiver, signal).expect(200);
        Family foreign = aFamilyOf(source);

        // When
        Answer hidden = act(receiver, signal, "registration", Map.of("subject", subject(foreign)));
        Answer missing = act(receiver, signal, "registration", Map.of("subject", subject(Family.invented())));

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(missing).is(404, "not-found");
        assertThat(seen(receiver, signal).text("/status")).isEqualTo("under-review");
    }

    @Test
    @Proves("22")
    void isLinkedToAReferralOfTheReceiver() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        review(receiver, signal).expect(200);
        Family family = aFamilyOf(receiver);
        Answer referral = Api.as(receiver)
                .post("/api/v1/referrals", aReferral(family, source))
                .expect(201);
        Answer foreign = Api.as(source)
                .post("/api/v1/referrals", aReferral(aFamilyOf(source), anOrganisation(aSpecialist())))
                .expect(201);

        // When
        Answer refused = act(receiver, signal, "link", Map.of("kind", "referral", "id", foreign.id()));
        Answer linked = act(receiver, signal, "link", Map.of("kind", "referral", "id", referral.id()))
                .expect(200);

        // Then
        assertProblem(refused).is(404, "not-found");
        assertThat(linked.text("/status")).isEqualTo("linked-to-case");
        assertThat(linked.id("/linked/id")).isEqualTo(referral.id());
        assertThat(linked.id("/subject/id")).isEqualTo(family.id().value());
        assertThat(linked.has("/firstActionAt")).isTrue();
    }

    @Test
    @Proves("22")
    void isLinkedToAnAccompanimentOfAFamilyThatTheReceiverMayKnow() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        review(receiver, signal).expect(200);
        Answer own = accompaniment(receiver);
        Answer foreign = accompaniment(source);

        // When
        Answer refused = act(receiver, signal, "link", Map.of("kind", "accompaniment", "id", foreign.id()));
        Answer linked = act(receiver, signal, "link", Map.of("kind", "accompaniment", "id", own.id()))
                .expect(200);

        // Then
        assertProblem(refused).is(404, "not-found");
        assertThat(linked.text("/linked/kind")).isEqualTo("accompaniment");
        assertThat(linked.id("/subject/id")).isEqualTo(own.id("/subject/id"));
    }

    @Test
    @Proves("22")
    void isRejectedForAReasonOnly() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        review(receiver, signal).expect(200);

        // When
        Answer silent = act(receiver, signal, "rejection", Map.of());
        act(receiver, signal, "rejection", Map.of("reasonCode", "not-confirmed"))
                .expect(200);

        // Then
        assertProblem(silent).is(422, "rule-violated").violates("/reasonCode", "required");
        assertThat(seen(source, signal).text("/reasonCode")).isEqualTo("not-confirmed");
    }

    @Test
    void followsTheTableAndNothingElse() {
        // Given
        Answer signal = raised(source, aSignal(receiver));

        // When
        Answer tooEarly = act(receiver, signal, "rejection", Map.of("reasonCode", "other"));
        review(receiver, signal).expect(200);
        Answer again = review(receiver, signal);
        Answer stale =
                Api.as(receiver).ifMatch("\"1\"").post(signal.location() + "/rejection", Map.of("reasonCode", "other"));
        Answer bySource = act(source, signal, "rejection", Map.of("reasonCode", "other"));

        // Then
        assertProblem(tooEarly).is(409, "state-conflict").has("/currentState", "new");
        assertProblem(again).is(409, "state-conflict");
        assertProblem(stale).is(412, "stale-version");
        assertProblem(bySource).is(403, "forbidden");
    }

    @Test
    void isSeenByItsTwoPartiesAlone() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        TestCaller stranger = anOrganisation(aSpecialist());
        TestCaller counter = receiver.colleague().withRoles("registry-steward");

        // When
        Answer hidden = Api.as(stranger).get(signal.location());
        Answer missing = Api.as(stranger).get(SIGNALS + "/" + UUID.randomUUID());

        // Then
        assertProblem(hidden).is(404, "not-found");
        assertProblem(missing).is(404, "not-found");
        assertProblem(Api.as(stranger).ifMatch("\"1\"").post(signal.location() + "/review"))
                .is(404, "not-found");
        assertProblem(Api.as(counter).get(signal.location())).is(403, "forbidden");
        assertProblem(Api.as(counter).get(SIGNALS)).is(403, "forbidden");
        assertThat(inbox(stranger, "")).isEmpty();
        assertThat(inbox(receiver, "")).containsExactly(signal.id());
        assertThat(inbox(source, "&box=sent")).containsExactly(signal.id());
    }

    @Test
    @Proves("22")
    void urgentOnesAboutWhichNothingWasDoneInTheTermAreListed() {
        // Given
        Instant yesterday = Instant.now().minus(25, ChronoUnit.HOURS);
        Answer late = raised(source, with(aSignal(receiver), "receivedAt", yesterday.toString()));
        Answer fresh = raised(source, aSignal(receiver));
        Answer routine =
                raised(source, with(with(aSignal(receiver), "urgency", "routine"), "receivedAt", yesterday.toString()));
        assertThat(inbox(receiver, "&withoutFirstAction=overdue")).containsExactly(late.id());
        assertThat(inbox(receiver, "&withoutFirstAction=waiting"))
                .containsExactlyInAnyOrder(late.id(), fresh.id(), routine.id());

        // When
        act(
                        receiver,
                        late,
                        "first-action",
                        Map.of("at", yesterday.plusSeconds(60).toString()))
                .expect(200);

        // Then
        assertThat(inbox(receiver, "&withoutFirstAction=overdue")).isEmpty();
        assertThat(inbox(receiver, "&withoutFirstAction=waiting")).containsExactlyInAnyOrder(fresh.id(), routine.id());
        assertProblem(Api.as(receiver).get(SIGNALS + "?withoutFirstAction=late"))
                .is(422, "rule-violated");
    }

    @Test
    @Proves("22")
    void aTermThatWasMissedStaysMissedWhateverIsSaidAfterwards() {
        // Given
        Instant came = Instant.now().minus(25, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
        Answer late = raised(source, with(aSignal(receiver), "receivedAt", came.toString()));
        Answer ended = raised(source, with(aSignal(receiver), "receivedAt", came.toString()));
        Answer kept = raised(
                source,
                with(aSignal(receiver), "receivedAt", came.plusSeconds(7200).toString()));
        Answer never = raised(source, with(aSignal(receiver), "receivedAt", came.toString()));
        Answer routine =
                raised(source, with(with(aSignal(receiver), "urgency", "routine"), "receivedAt", came.toString()));

        // When
        Answer noted = act(receiver, late, "first-action", Map.of("at", came.toString()))
                .expect(200);
        act(receiver, kept, "first-action", Map.of()).expect(200);
        act(receiver, routine, "first-action", Map.of()).expect(200);
        review(receiver, ended).expect(200);
        act(receiver, ended, "rejection", Map.of("reasonCode", "duplicate")).expect(200);

        // Then
        assertThat(Instant.parse(noted.text("/firstActionAt"))).isEqualTo(came);
        assertThat(Instant.parse(noted.text("/firstActionNotedAt")))
                .isAfter(Instant.parse(noted.text("/firstActionBy")));
        assertThat(noted.json("/firstActionMissed").asBoolean()).isTrue();
        assertThat(seen(source, kept).json("/firstActionMissed").asBoolean()).isFalse();
        assertThat(inbox(receiver, "&withoutFirstAction=missed"))
                .containsExactlyInAnyOrder(late.id(), ended.id(), never.id());
        assertThat(inbox(receiver, "&withoutFirstAction=overdue")).containsExactly(never.id());
        Answer row = Api.as(receiver)
                .get(SIGNALS + "?withoutFirstAction=missed&status=new&pageSize=1")
                .expect(200);
        assertThat(row.json("/items/0/firstActionMissed").asBoolean()).isTrue();
    }

    @Test
    void theFirstDeedLiesBetweenTheSignalAndNow() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        Instant before = Instant.parse(signal.text("/receivedAt")).minusSeconds(1);

        // When
        Answer early = act(receiver, signal, "first-action", Map.of("at", before.toString()));
        Answer toCome = act(
                receiver,
                signal,
                "first-action",
                Map.of("at", Instant.now().plusSeconds(3600).toString()));

        // Then
        assertProblem(early).is(422, "rule-violated").violates("/at", "before-it-came");
        assertProblem(toCome).is(422, "rule-violated").violates("/at", "future-date");
    }

    @Test
    @Proves("22")
    void aProtectedTopicIsForTheTwoOrganisationsAloneAndLeavesOnATopicOfItsOwn() {
        // Given
        TestCaller body = anOrganisation(anAgencySystem());
        TestCaller below = anOrganisation(aSpecialist(), body.organisation(), "active");
        Answer open = raised(source, aSignal(below));
        Answer closed = raised(source, with(aSignal(below), "topic", "suicide-risk"));

        // When
        List<UUID> seenAbove = inbox(body, "");

        // Then
        assertThat(seenAbove).containsExactly(open.id());
        assertProblem(Api.as(body).get(closed.location())).is(404, "not-found");
        assertThat(inbox(below, "")).containsExactlyInAnyOrder(open.id(), closed.id());
        Topic.of(Topics.SIGNALS_RESTRICTED).await(RestrictedSignalReceived.class, closed.id());
        assertThat(Topic.of(Topics.SIGNALS).about(closed.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Proves("22")
    void whatNobodyHandlesAnyMoreIsEndedByWhoPassedItOnAndRaisedAnew(boolean reviewed) {
        // Given
        Map<String, Object> body = with(with(aSignal(receiver), "topic", "violence"), "urgency", "emergency");
        Answer signal = raised(source, body);
        if (reviewed) {
            review(receiver, signal).expect(200);
        }
        assertThat(seen(source, signal).json("/allowedActs")).isEmpty();
        assertProblem(act(source, signal, "rejection", Map.of("reasonCode", "receiver-not-active")))
                .is(403, "forbidden");

        // When
        close(receiver);

        // Then
        assertThat(acts(seen(source, signal), "")).containsExactly("rejection");
        Answer sent = Api.as(source).get(SIGNALS + "?box=sent").expect(200);
        assertThat(acts(sent, "/items/0")).containsExactly("rejection");
        assertProblem(Api.as(source)
                        .ifMatch(seen(source, signal).etag())
                        .post(signal.location() + "/first-action", Map.of()))
                .is(403, "forbidden");
        Answer ended = act(source, signal, "rejection", Map.of("reasonCode", "receiver-not-active"))
                .expect(200);
        assertThat(ended.text("/status")).isEqualTo("rejected");
        assertThat(ended.text("/reasonCode")).isEqualTo("receiver-not-active");
        assertThat(acts(ended, "")).isEmpty();
        Topic.of(Topics.SIGNALS_RESTRICTED).await(RestrictedSignalEnded.class, signal.id());
        raised(source, with(body, "receiver", anOrganisation(aSpecialist()).organisation()));
    }

    @Test
    void whoIsHiddenTakesTheSignalAlong() {
        // Given
        Answer signal = raised(source, aSignal(receiver));
        review(receiver, signal).expect(200);
        Family family = aFamilyOf(receiver);
        act(receiver, signal, "registration", Map.of("subject", subject(family)))
                .expect(200);

        // When
        tell("registry", hidden(family.subject(), receiver));

        // Then
        assertProblem(Api.as(source).get(signal.location())).is(404, "not-found");
        assertThat(inbox(source, "&box=sent")).isEmpty();
        assertThat(seen(receiver, signal).id("/subject/id"))
                .isEqualTo(family.id().value());
    }

    @Test
    void tellsAllThatCannotBeAtOnce() {
        // Given
        TestCaller asleep = anOrganisation(aSpecialist(), null, "closed");
        Map<String, Object> body = with(
                with(
                        aSignal(asleep),
                        "receivedAt",
                        Instant.now().plusSeconds(600).toString()),
                "contact",
                "сосед");

        // When
        Answer refused = Api.as(source).post(SIGNALS, body);
        Answer inAnothersName = Api.as(source).post(SIGNALS, with(aSignal(), "source", receiver.organisation()));

        // Then
        assertProblem(refused).violatesExactly("/receiver not-active", "/receivedAt future-date", "/contact of-nobody");
        assertProblem(inAnothersName).is(403, "forbidden");
        assertProblem(Api.as(source).post(SIGNALS, aSignal(aSpecialist())))
                .is(422, "rule-violated")
                .violates("/receiver", "unknown-reference");
    }

    @ParameterizedTest
    @MethodSource
    void aMomentIsATextThatTellsHowFarItIsFromUtc(Object moment) {
        // When
        Answer refused = Api.as(source).post(SIGNALS, with(aSignal(), "receivedAt", moment));

        // Then
        assertProblem(refused).is(400, "malformed-request").violatesExactly("/receivedAt wrong-type");
    }

    static Stream<Object> aMomentIsATextThatTellsHowFarItIsFromUtc() {
        return Stream.of(
                1_700_000_000,
                1_700_000_000.5,
                "1700000000",
                "2021-03-17",
                "2021-03-17T10:00:00",
                "2021-03-17T10:00+07:00",
                "2021-03-17T10:00:00+07:00[Asia/Novosibirsk]",
                "+12021-03-17T10:00:00Z",
                "-0001-03-17T10:00:00Z",
                "");
    }

    @Test
    void aMomentIsKeptInUtc() {
        // When
        Answer signal = raised(source, with(aSignal(), "receivedAt", "2021-03-17T10:00:00.5+07:00"));

        // Then
        assertThat(signal.text("/receivedAt")).isEqualTo("2021-03-17T03:00:00.500Z");
    }

    @Test
    void isTakenOnceForOneKeyAndAtAConstantPrice() {
        // Given
        UUID key = UUID.randomUUID();
        Answer first =
                Api.as(source).withKey(key).post(SIGNALS, aSignal(receiver)).expect(201);

        // When
        Answer again =
                Api.as(source).withKey(key).post(SIGNALS, aSignal(receiver)).expect(201);
        StatementCount raise = Statements.during(() -> raised(source, aSignal(receiver)));

        // Then
        assertThat(again.id()).isEqualTo(first.id());
        raise.mustCost(RAISE);
        assertThat(Database.asApp()
                        .number("select count(*) from audit where object = ? and action = 'signals.raise'", first.id()))
                .isEqualTo(1);
    }

    @Test
    void countsWhatCameInATime() {
        // Given
        raised(source, aSignal(receiver));
        raised(source, aSignal(receiver));
        raised(source, with(aSignal(receiver), "channel", "school"));
        raised(source, with(aSignal(receiver), "receivedAt", "2021-03-17T05:00:00Z"));
        LocalDate today = LocalDate.now();
        String days = "/counts?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);

        // When
        Answer counts = Api.as(receiver).get(SIGNALS + days).expect(200);

        // Then
        assertThat(counts.json("/total").asInt()).isEqualTo(3);
        assertThat(counts.text("/counts/0/channel")).isEqualTo("outing");
        assertThat(counts.json("/counts/0/count").asInt()).isEqualTo(2);
        assertThat(Api.as(receiver)
                        .get(SIGNALS + "/counts?from=2021-03-17&to=2021-03-17")
                        .expect(200)
                        .json("/total")
                        .asInt())
                .isEqualTo(1);
        assertProblem(Api.as(receiver).get(SIGNALS + "/counts?from=2021-03-17&to=2021-03-16"))
                .is(422, "rule-violated");
    }

    private static void close(TestCaller caller) {
        tell(
                "registry",
                new OrganisationChanged(
                        new OrganisationId(caller.organisation()),
                        2,
                        "education",
                        "preschool",
                        "municipal",
                        "Организация",
                        null,
                        InventedRegistry.TERRITORY,
                        "closed",
                        LocalDate.now(),
                        null));
    }

    private static List<String> acts(Answer answer, String at) {
        List<String> acts = new ArrayList<>();
        answer.json(at + "/allowedActs").forEach(act -> acts.add(act.asText()));
        return acts;
    }

    private static List<UUID> inbox(TestCaller caller, String filter) {
        return Api.as(caller)
                .get(SIGNALS + "?pageSize=50" + filter)
                .expect(200)
                .json("/items")
                .findValuesAsText("id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private static Map<String, Object> subject(Family family) {
        return Map.of("kind", "family", "id", family.id());
    }

    private static Answer accompaniment(TestCaller of) {
        return Api.as(of)
                .post(
                        "/api/v1/accompaniments",
                        Map.of(
                                "subject", subject(aFamilyOf(of)),
                                "groundCode", "disability",
                                "legalBasis", Map.of("kind", "law", "reference", "442-ФЗ")))
                .expect(201);
    }

    private static Map<String, Object> aReferral(Family family, TestCaller to) {
        return Map.of(
                "subject", subject(family),
                "receivers", List.of(to.organisation()),
                "category", "early-help",
                "priority", "routine",
                "reasonCode", "age-stage",
                "purpose", "referral",
                "legalBasis", Map.of("kind", "agreement", "reference", "17-с"));
    }
}
