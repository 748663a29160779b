package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.hidden;
import static org.familysupport.referral.consilia.ConsiliumFixture.TODAY;
import static org.familysupport.referral.consilia.ConsiliumFixture.aSitting;
import static org.familysupport.referral.consilia.ConsiliumFixture.act;
import static org.familysupport.referral.consilia.ConsiliumFixture.formed;
import static org.familysupport.referral.consilia.ConsiliumFixture.member;
import static org.familysupport.referral.consilia.ConsiliumFixture.planned;
import static org.familysupport.referral.consilia.ConsiliumFixture.seen;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.SittingCancelled;
import org.familysupport.events.referral.SittingItemWithdrawn;
import org.familysupport.events.referral.SittingPlanned;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.referral.transfers.HandedOver;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/** Who is responsible for somebody takes them off a sitting that another organisation planned, before it is held. */
@ComponentTest
@Proves("27")
@Proves("29")
class WithdrawalApiTest {
    private static final String SITTINGS = "/api/v1/sittings";

    private final TestCaller secretariat = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final TestCaller clinic = anOrganisation(aSpecialist());
    private final TestCaller heir = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(secretariat);
    private final SubjectRef child = SubjectRef.person(family.child().value());
    private final SubjectRef other = aFamilyOf(secretariat).subject();
    private final Answer consilium = formed(secretariat, 60, school, clinic);

    @Test
    void whatIsTakenOffIsOnTheAgendaNoMoreAndNobodyReadsForIt() {
        // Given
        Answer sitting = about(other, child);
        HandedOver.handOver(family, secretariat, heir);
        assertThat(reads(school, child)).isEqualTo(200);

        // When
        withdrawn(heir, sitting, 2).expect(200);

        // Then
        assertThat(reads(school, child)).isEqualTo(404);
        assertThat(reads(clinic, child)).isEqualTo(404);
        assertThat(reads(school, other)).isEqualTo(200);
        Answer left = seen(school, sitting);
        assertThat(left.json("/agenda").findValuesAsText("number")).containsExactly("1");
        assertThat(left.text("/status")).isEqualTo("planned");
        assertThat(seen(heir, sitting).json("/agenda")).isEmpty();
        assertThat(Api.as(heir).get(SITTINGS).expect(200).json("/items")).isEmpty();
        assertThat(Api.as(secretariat)
                        .get(consilium.location() + "/sittings")
                        .expect(200)
                        .text("/items/0/items"))
                .isEqualTo("1");
        Topic.of(Topics.SITTINGS).await(SittingItemWithdrawn.class, sitting.id());
        assertFacts(Topic.of(Topics.SITTINGS).about(sitting.id()))
                .are(SittingPlanned.class, SittingItemWithdrawn.class)
                .haveNoGaps();
    }

    @Test
    void aSittingAboutNobodyIsCancelled() {
        // Given
        Answer sitting = about(child);
        HandedOver.handOver(family, secretariat, heir);
        Api once = Api.as(heir)
                .withKey(UUID.randomUUID())
                .ifMatch(seen(heir, sitting).etag());
        String path = sitting.location() + "/agenda/1/withdrawal";

        // When
        Answer first = once.post(path).expect(200);
        Answer again = once.post(path).expect(200);

        // Then
        assertThat(first.text("/status")).isEqualTo("cancelled");
        assertThat(first.text("/reasonCode")).isEqualTo("withdrawn");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(seen(secretariat, sitting).text("/status")).isEqualTo("cancelled");
        assertThat(reads(school, child)).isEqualTo(404);
        Topic.of(Topics.SITTINGS).await(SittingCancelled.class, sitting.id());
        assertFacts(Topic.of(Topics.SITTINGS).about(sitting.id()))
                .are(SittingPlanned.class, SittingCancelled.class)
                .haveNoGaps();
    }

    @Test
    void anotherLineAboutTheSameStillLetsMembersRead() {
        // Given
        Answer sitting = about(child, child, other);

        // When
        withdrawn(secretariat, sitting, 1).expect(200);
        int withAnother = reads(school, child);
        withdrawn(secretariat, sitting, 2).expect(200);

        // Then
        assertThat(withAnother).isEqualTo(200);
        assertThat(reads(school, child)).isEqualTo(404);
    }

    @Test
    void onlyWhoIsResponsibleTakesALineOff() {
        // Given
        Answer sitting = about(other, child);
        HandedOver.handOver(family, secretariat, heir);
        String path = sitting.location() + "/agenda/2/withdrawal";

        // When
        Answer byPlanner = withdrawn(secretariat, sitting, 2);
        Answer byMember = withdrawn(school, sitting, 2);
        Answer byStranger =
                Api.as(anOrganisation(aSpecialist())).ifMatch("\"1\"").post(path);
        Answer ofAnother = withdrawn(heir, sitting, 1);
        Answer ofNobody = withdrawn(heir, sitting, 3);

        // Then
        assertProblem(byPlanner).is(403, "forbidden");
        assertProblem(byMember).is(403, "forbidden");
        assertProblem(byStranger).is(404, "not-found");
        assertProblem(ofAnother).is(404, "not-found");
        assertProblem(ofNobody).is(404, "not-found");
        assertProblem(Api.as(heir).ifMatch("\"7\"").post(path)).is(412, "stale-version");
    }

    @Test
    void whatWasHeardStays() {
        // Given
        Answer sitting = about(child);
        act(secretariat, sitting, "holding", present()).expect(200);
        HandedOver.handOver(family, secretariat, heir);

        // When
        Answer refused = withdrawn(heir, sitting, 1);

        // Then
        assertProblem(refused).is(409, "state-conflict").has("/currentState", "held");
        assertThat(seen(heir, sitting).json("/agenda")).hasSize(1);
    }

    @Test
    void theSittingGoesOnAboutTheOthers() {
        // Given
        Answer sitting = about(child, other);
        HandedOver.handOver(family, secretariat, heir);
        withdrawn(heir, sitting, 1).expect(200);
        act(secretariat, sitting, "holding", present()).expect(200);

        // When
        Answer gone = act(school, sitting, "votes", vote(1));
        act(school, sitting, "votes", vote(2)).expect(200);
        Answer signed = act(
                        secretariat,
                        sitting,
                        "protocol",
                        Map.of(
                                "number",
                                "7",
                                "signedOn",
                                TODAY,
                                "outcomes",
                                List.of(Map.of("item", 2, "outcome", "adopted"))))
                .expect(200);

        // Then
        assertProblem(gone).is(422, "rule-violated").violatesExactly("/item not-on-the-agenda");
        assertThat(signed.text("/agenda/0/number") + signed.text("/agenda/0/outcome"))
                .isEqualTo("2adopted");
    }

    @Test
    void whomItIsAboutNoMoreHidesItFromNobody() {
        // Given
        Answer sitting = about(child, other);
        HandedOver.handOver(family, secretariat, heir);
        tell("registry", hidden(child, secretariat, clinic, heir));
        assertProblem(Api.as(school).get(sitting.location())).is(404, "not-found");

        // When
        withdrawn(heir, sitting, 1).expect(200);

        // Then
        assertThat(seen(school, sitting).json("/agenda").findValuesAsText("number"))
                .containsExactly("2");
    }

    private Answer about(SubjectRef... subjects) {
        Map<String, Object> body = aSitting(child);
        body.put(
                "agenda",
                Stream.of(subjects)
                        .map(it -> Map.of(
                                "subject", Map.of("kind", it.kind().code(), "id", it.id()), "question", "Программа"))
                        .toList());
        return planned(secretariat, consilium, body);
    }

    /** With the version as it is now. */
    private static Answer withdrawn(TestCaller caller, Answer sitting, int number) {
        return Api.as(caller)
                .ifMatch(seen(caller, sitting).etag())
                .post(sitting.location() + "/agenda/" + number + "/withdrawal");
    }

    private Map<String, Object> present() {
        return Map.of("present", List.of(member(consilium, school), member(consilium, clinic)));
    }

    private Map<String, Object> vote(int item) {
        return Map.of("item", item, "member", member(consilium, school), "vote", "in-favour");
    }

    private static int reads(TestCaller caller, SubjectRef about) {
        return Api.as(caller)
                .get("/api/v1/responsibilities?subjectKind=" + about.kind().code() + "&subject=" + about.id())
                .status();
    }
}
