package org.familysupport.registry.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.PEOPLE;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.testing.facts.Publisher.say;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.referral.AccompanimentGranted;
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.events.referral.AssessedNeedFound;
import org.familysupport.events.referral.AssessedNeedId;
import org.familysupport.events.referral.AssessedNeedReviewed;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.events.referral.AssessmentRecorded;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.referral.NeedClosed;
import org.familysupport.events.referral.NeedId;
import org.familysupport.events.referral.NeedNamed;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.referral.RouteStepDone;
import org.familysupport.events.referral.SignalEnded;
import org.familysupport.events.referral.SignalEnding;
import org.familysupport.events.referral.SignalHandling;
import org.familysupport.events.referral.SignalId;
import org.familysupport.events.referral.SignalReviewStarted;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** The record tells how a family was found, accompanied, and how its child went along its route. */
@ComponentTest
class WayOfAFamilyApiTest {
    private static final LocalDate DECIDED = LocalDate.of(2021, 3, 17);
    private static final LocalDate GIVEN = LocalDate.of(2021, 4, 2);

    private final TestCaller caller = aSpecialist();
    private final OrganisationId by = new OrganisationId(caller.organisation());
    private final Answer family =
            Api.as(caller).post(FAMILIES, family(newMember("child", "Варвара"))).expect(201);

    @Test
    @Proves("13")
    void tellsWhichNeedsWereNamedAndWhatCameOfThem() {
        // Given
        SubjectRef subject = SubjectRef.family(family.id());
        NeedId need = NeedId.next();
        ReferralId referral = ReferralId.next();
        Instant now = Instant.now();

        // When
        say("referral", new NeedNamed(need, 1, referral, subject, by, "psychological-help", "routine", now))
                .awaitEffect();
        say(
                        "referral",
                        new NeedClosed(
                                need,
                                2,
                                referral,
                                subject,
                                by,
                                by,
                                "psychological-help",
                                "routine",
                                "partly-met",
                                "no-specialist",
                                now))
                .awaitEffect();

        // Then
        Answer record = Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> read("?kind=need"), answer -> answer.json("/items").size() == 2);
        assertThat(record.json("/items").findValuesAsText("fact"))
                .containsExactlyInAnyOrder("need-named", "need-closed");
        assertThat(record.json("/items").findValuesAsText("reason")).containsExactly("no-specialist");
    }

    @Test
    @Proves("13")
    void tellsOfSignalAccompanimentAndRoute() {
        // Given
        SubjectRef subject = SubjectRef.family(family.id());
        SubjectRef child = SubjectRef.person(UUID.fromString(family.text("/members/0/person")));
        SignalId signal = SignalId.next();
        Instant now = Instant.now();

        // When
        say("referral", new SignalReviewStarted(signal, 2, new SignalHandling(by, now)))
                .awaitEffect();
        say("referral", new SignalEnded(signal, 3, new SignalEnding(by, "registered", subject, null, null, null, now)))
                .awaitEffect();
        say("referral", new AccompanimentGranted(AccompanimentId.next(), 3, subject, by, DECIDED, null, DECIDED, null))
                .awaitEffect();
        say("referral", new RouteStepDone(RouteId.next(), 2, child, by, 1, DeliveryId.next(), by, GIVEN, "open"))
                .awaitEffect();

        // Then
        Answer record = Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> read(""), answer -> answer.json("/items").size() >= 3);
        assertThat(record.json("/items").findValuesAsText("fact"))
                .containsExactlyInAnyOrder("accompaniment-granted", "family-registered", "signal-ended");
        assertThat(read("?kind=accompaniment").text("/items/0/day")).isEqualTo(DECIDED.toString());
        Answer route = Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> Api.as(caller)
                                .get(PEOPLE + "/" + child.id() + "/record?kind=route")
                                .expect(200),
                        answer -> answer.has("/items/0"));
        assertThat(route.text("/items/0/fact")).isEqualTo("route-step-done");
        assertThat(route.text("/items/0/day")).isEqualTo(GIVEN.toString());
        assertThat(read("?kind=signal").text("/items/0/href")).isEqualTo("/api/v1/signals/" + signal);
        assertThat(read("?kind=signal").json("/items/0/details").size()).isEqualTo(1);
    }

    @Test
    @Proves("13")
    @Proves("33")
    void tellsThatSomebodyWasAssessedAndWhatIsNeededButNotHowItTurnedOut() {
        // Given
        SubjectRef subject = SubjectRef.family(family.id());
        AssessmentId assessment = AssessmentId.next();
        AssessedNeedId need = AssessedNeedId.next();

        // When
        say(
                        "referral",
                        new AssessmentRecorded(
                                assessment, 1, subject, by, InstrumentId.next(), "family-strengths", 1, DECIDED))
                .awaitEffect();
        say("referral", new AssessedNeedFound(need, 1, subject, by, "early-help", assessment, DECIDED))
                .awaitEffect();
        say("referral", new AssessedNeedReviewed(need, 2, subject, by, "early-help", "met", GIVEN))
                .awaitEffect();

        // Then
        Answer record = Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> read("?kind=assessment"),
                        answer -> answer.json("/items").size() >= 3);
        assertThat(record.json("/items").findValuesAsText("fact"))
                .containsExactlyInAnyOrder("assessment-recorded", "assessed-need-found", "assessed-need-reviewed");
        assertThat(record.text("/items/2/fact")).isEqualTo("assessed-need-reviewed");
        assertThat(record.text("/items/2/day")).isEqualTo(GIVEN.toString());
        assertThat(record.text("/items/2/details/state")).isEqualTo("met");
        assertThat(record.json("/items").findValuesAsText("href"))
                .contains("/api/v1/assessments/" + assessment, "/api/v1/assessed-needs/" + need);
    }

    private Answer read(String filter) {
        return Api.as(caller).get(family.location() + "/record" + filter).expect(200);
    }
}
