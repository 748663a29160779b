package org.familysupport.referral.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.access;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.signals.SignalFixture.CALLS;
import static org.familysupport.referral.signals.SignalFixture.SIGNALS;
import static org.familysupport.referral.signals.SignalFixture.aCall;
import static org.familysupport.referral.signals.SignalFixture.aSignal;
import static org.familysupport.referral.signals.SignalFixture.act;
import static org.familysupport.referral.signals.SignalFixture.raised;
import static org.familysupport.referral.signals.SignalFixture.review;
import static org.familysupport.referral.signals.SignalFixture.seen;
import static org.familysupport.referral.signals.SignalFixture.with;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.referral.HotLineCallTaken;
import org.familysupport.events.referral.RestrictedHotLineCallTaken;
import org.familysupport.events.referral.RestrictedSignalReceived;
import org.familysupport.events.registry.OrganisationId;
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
class HotLineCallsApiTest {
    private static final String LOOKS = """
            select cast(payload as jsonb) ->> 'action' || ' ' || (cast(payload as jsonb) ->> 'fieldClass') as look
            from outbox where topic = 'referral.accesses.v1' and payload like ?
            """;

    private final TestCaller line = anOrganisation(aSpecialist());
    private final TestCaller handling = anOrganisation(aSpecialist());

    @Test
    @Proves("37")
    void anUrgentCallOpensASignalWithItself() {
        // Given
        Map<String, Object> body = with(aCall("urgent"), "receiver", handling.organisation());

        // When
        Answer call = Api.as(line).post(CALLS, body).expect(201);

        // Then
        Answer signal = Api.as(handling).get(SIGNALS + "/" + call.id("/signal")).expect(200);
        assertThat(signal.text("/channel")).isEqualTo("hot-line");
        assertThat(signal.text("/text")).isEqualTo("Спрашивают о помощи");
        assertThat(signal.has("/firstActionBy")).isTrue();
        HotLineCallTaken fact = Topic.of(Topics.HOT_LINE_CALLS)
                .await(HotLineCallTaken.class, call.id())
                .fact();
        assertThat(fact.taken().signal()).isNotNull();
    }

    @Test
    @Proves("37")
    void neitherCallNorSignalIsKeptWhenOneOfThemCannotBe() {
        // Given
        Map<String, Object> body = with(aCall("urgent"), "receiver", UUID.randomUUID());

        // When
        Answer refused = Api.as(line).post(CALLS, body);

        // Then
        assertProblem(refused).is(422, "rule-violated").violates("/receiver", "unknown-reference");
        assertThat(kept("hot_line_calls", "organisation")).isZero();
        assertThat(kept("signals", "source")).isZero();
    }

    @Test
    @Proves("37")
    void anAnonymousCallHasNoPersonAndARoutineOneNoSignal() {
        // Given
        Family family = aFamilyOf(line);
        Map<String, Object> named = with(aCall("routine"), "subject", Map.of("kind", "family", "id", family.id()));

        // When
        Answer call = Api.as(line).post(CALLS, aCall("routine")).expect(201);
        Answer both = Api.as(line).post(CALLS, with(named, "contact", "тётя"));
        Answer known = Api.as(line).post(CALLS, with(named, "anonymous", false)).expect(201);

        // Then
        assertThat(call.has("/signal")).isFalse();
        assertThat(call.has("/subject")).isFalse();
        assertProblem(both).violatesExactly("/contact of-nobody", "/subject of-nobody");
        assertThat(known.id("/subject/id")).isEqualTo(family.id().value());
        assertProblem(Api.as(handling).post(CALLS, with(with(named, "anonymous", false), "topic", "rights")))
                .is(404, "not-found");
    }

    @Test
    void nobodyHandlesWhatOpensNoSignal() {
        // Given
        anOrganisation(line);
        anOrganisation(handling);

        // When
        Answer refused = Api.as(line).post(CALLS, with(aCall("routine"), "receiver", handling.organisation()));

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/receiver not-allowed");
    }

    @Test
    @Proves("11")
    void whoReadsOfAFamilyInAnEmergencyAloneWritesNothingAboutIt() {
        // Given
        anOrganisation(line);
        Family family = aFamilyOf(handling);
        GrantOpened emergency = new GrantOpened(
                GrantId.next(),
                1,
                family.subject(),
                new OrganisationId(line.organisation()),
                "emergency",
                UUID.randomUUID(),
                "tail",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MICROS));
        tell("registry", emergency);
        Map<String, Object> named = with(
                with(aCall("routine"), "subject", Map.of("kind", "family", "id", family.id())), "anonymous", false);

        // When
        Answer refused = Api.as(line).post(CALLS, named);

        // Then
        assertProblem(refused).is(403, "forbidden");
        access(family.subject(), line, "tail");
        Api.as(line).post(CALLS, named).expect(201);
    }

    @Test
    void isForWhoseHotLineItIs() {
        // Given
        Answer call = Api.as(line).post(CALLS, aCall("routine")).expect(201);

        // When
        Answer foreign = Api.as(handling).get(call.location());

        // Then
        assertProblem(foreign).is(404, "not-found");
        assertThat(Api.as(line.colleague()).get(call.location()).expect(200).id("/id"))
                .isEqualTo(call.id());
        assertThat(Api.as(line)
                        .get(CALLS + "?topic=hardship&urgency=routine")
                        .expect(200)
                        .id("/items/0/id"))
                .isEqualTo(call.id());
        assertThat(Api.as(line).get(CALLS + "?topic=rights").expect(200).json("/items"))
                .isEmpty();
        assertThat(Api.as(handling).get(CALLS).expect(200).json("/items")).isEmpty();
    }

    @Test
    @Proves("37")
    void callsOfATimeAreCounted() {
        // Given
        Api.as(line).post(CALLS, aCall("routine")).expect(201);
        Api.as(line).post(CALLS, aCall("routine")).expect(201);
        Api.as(line).post(CALLS, aCall("emergency")).expect(201);
        Api.as(line)
                .post(CALLS, with(aCall("routine"), "takenAt", "2021-03-17T05:00:00Z"))
                .expect(201);
        LocalDate today = LocalDate.now();

        // When
        Answer counts = Api.as(line)
                .get(CALLS + "/counts?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .expect(200);

        // Then
        assertThat(counts.json("/total").asInt()).isEqualTo(3);
        assertThat(counts.json("/counts").findValuesAsText("count")).containsExactly("1", "2");
        assertThat(counts.text("/counts/0/urgency")).isEqualTo("emergency");
    }

    @Test
    @Proves("37")
    void ofAProtectedTopicNothingLeavesOnOpenTopics() {
        // Given
        Map<String, Object> body = with(aCall("emergency"), "topic", "suicide-risk");

        // When
        Answer call = Api.as(line).post(CALLS, body).expect(201);

        // Then
        Topic.of(Topics.HOT_LINE_CALLS_RESTRICTED).await(RestrictedHotLineCallTaken.class, call.id());
        Topic.of(Topics.SIGNALS_RESTRICTED).await(RestrictedSignalReceived.class, call.id("/signal"));
        assertThat(Topic.of(Topics.HOT_LINE_CALLS).about(call.id())).isEmpty();
        assertThat(Topic.of(Topics.SIGNALS).about(call.id("/signal"))).isEmpty();
    }

    @Test
    @Proves("10")
    void aLookAtWhatIsProtectedIsToldAsRestrictedAndAnyOtherAsItWas() {
        // Given
        Family family = aFamilyOf(line);
        Family other = aFamilyOf(line);
        Family reported = aFamilyOf(handling);

        // When
        for (Family about : List.of(family, other)) {
            Map<String, Object> named = with(
                    with(aCall("routine"), "anonymous", false), "subject", Map.of("kind", "family", "id", about.id()));
            Answer call = Api.as(line)
                    .post(CALLS, with(named, "topic", about == family ? "suicide-risk" : "hardship"))
                    .expect(201);
            Api.as(line).get(call.location()).expect(200);
        }
        Answer signal = raised(line, with(aSignal(handling), "topic", "violence"));
        review(handling, signal).expect(200);
        act(handling, signal, "registration", Map.of("subject", Map.of("kind", "family", "id", reported.id())))
                .expect(200);
        seen(handling, signal);

        // Then
        assertThat(looks(family))
                .containsExactlyInAnyOrder("hot-line-calls-take restricted", "hot-line-calls-read restricted");
        assertThat(looks(other)).containsExactlyInAnyOrder("hot-line-calls-take other", "hot-line-calls-read other");
        assertThat(looks(reported))
                .containsExactlyInAnyOrder("signals-registration restricted", "signals-read restricted");
    }

    private static List<String> looks(Family family) {
        return Database.asOwner().rows(LOOKS, "%" + family.id() + "%").stream()
                .map(row -> row.text("look"))
                .toList();
    }

    private long kept(String table, String column) {
        return Database.asApp()
                .number("select count(*) from " + table + " where " + column + " = ?", line.organisation());
    }
}
