package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedOffers.Offer.anOffer;
import static org.familysupport.referral.InventedOffers.offers;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.hidden;
import static org.familysupport.referral.consilia.ConsiliumFixture.TODAY;
import static org.familysupport.referral.consilia.ConsiliumFixture.aSitting;
import static org.familysupport.referral.consilia.ConsiliumFixture.act;
import static org.familysupport.referral.consilia.ConsiliumFixture.formed;
import static org.familysupport.referral.consilia.ConsiliumFixture.member;
import static org.familysupport.referral.consilia.ConsiliumFixture.planned;
import static org.familysupport.referral.consilia.ConsiliumFixture.protocol;
import static org.familysupport.referral.consilia.ConsiliumFixture.seen;
import static org.familysupport.referral.consilia.ConsiliumFixture.vote;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.SittingDecided;
import org.familysupport.events.referral.SittingHeld;
import org.familysupport.events.referral.SittingPlanned;
import org.familysupport.events.referral.SittingProtocolSigned;
import org.familysupport.events.referral.SittingVoteCast;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.referral.transfers.HandedOver;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

@ComponentTest
class SittingsApiTest {
    private static final String SITTINGS = "/api/v1/sittings";

    private final TestCaller secretariat = anOrganisation(aSpecialist());
    private final TestCaller school = anOrganisation(aSpecialist());
    private final TestCaller clinic = anOrganisation(aSpecialist());
    private final TestCaller ngo = anOrganisation(aSpecialist());
    private final Family family = aFamilyOf(secretariat);
    private final SubjectRef child = SubjectRef.person(family.child().value());
    private final Answer consilium = formed(secretariat, 60, school, clinic, ngo);

    @Test
    @Proves("30")
    void anAdoptedDecisionAsksForPlansOpensARouteAndSendsReferralsByOneCall() {
        // Given
        Answer sitting = signed("adopted");

        // When
        Answer decided =
                act(secretariat, sitting, "decisions", decision(school, clinic)).expect(200);

        // Then
        Answer route = Api.as(secretariat)
                .get("/api/v1/routes/" + decided.id("/agenda/0/route"))
                .expect(200);
        assertThat(route.id("/sitting")).isEqualTo(sitting.id());
        assertThat(route.json("/steps").findValuesAsText("status")).containsExactly("referred", "planned");
        Answer inbox = Api.as(clinic).get("/api/v1/referrals?box=inbox").expect(200);
        assertThat(inbox.id("/items/0/id")).isEqualTo(route.id("/steps/0/referral"));
        assertThat(decided.json("/requested").findValuesAsText("kind")).containsExactlyInAnyOrder("plan", "referral");
        SittingDecided fact = Topic.of(Topics.SITTINGS)
                .await(SittingDecided.class, sitting.id())
                .fact();
        assertThat(fact.planRequests()).hasSize(1);
        assertThat(fact.referrals()).hasSize(1);
        assertFacts(Topic.of(Topics.SITTINGS).about(sitting.id()))
                .are(
                        SittingPlanned.class,
                        SittingHeld.class,
                        SittingVoteCast.class,
                        SittingVoteCast.class,
                        SittingProtocolSigned.class,
                        SittingDecided.class)
                .haveNoGaps();
        assertProblem(act(secretariat, sitting, "decisions", decision(school, clinic)))
                .is(409, "decided-already");
    }

    @Test
    void aDecisionIsReasonEnoughToAskWhoSaysItIsFull() {
        // Given
        offers(clinic, anOffer().withFree(0));
        Answer sitting = signed("adopted");

        // When
        act(secretariat, sitting, "decisions", decision(school, clinic)).expect(200);

        // Then
        Answer inbox = Api.as(clinic).get("/api/v1/referrals?box=inbox").expect(200);
        Answer referral = Api.as(clinic)
                .get("/api/v1/referrals/" + inbox.text("/items/0/id"))
                .expect(200);
        assertThat(referral.text("/capacityReason")).isEqualTo("decided");
    }

    @Test
    @Proves("30")
    void ofADecisionOneOfWhoseReferralsCannotBeSentNothingIsDone() {
        // Given
        Answer sitting = signed("adopted");
        TestCaller asleep = anOrganisation(aSpecialist(), null, "closed");
        Map<String, Object> body = new LinkedHashMap<>(decision(school, clinic));
        body.put("referrals", List.of(aReferral(clinic), aReferral(asleep)));

        // When
        Answer refused = act(secretariat, sitting, "decisions", body);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/referrals/1/receivers/0 not-active");
        assertThat(Api.as(clinic).get("/api/v1/referrals?box=inbox").expect(200).json("/items"))
                .isEmpty();
        assertThat(kept("select count(*) from routes where subject_id = ?")).isZero();
        assertThat(seen(secretariat, sitting).has("/agenda/0/decidedAt")).isFalse();
        act(secretariat, sitting, "decisions", decision(school, clinic)).expect(200);
    }

    @Test
    @Proves("30")
    void whoIsResponsibleNoMoreDecidesNothing() {
        // Given
        Answer sitting = signed("adopted");
        handOver(ngo);
        assertThat(allowed(seen(secretariat, sitting))).isEmpty();

        // When
        Answer refused = act(secretariat, sitting, "decisions", decision(school, clinic));

        // Then
        assertProblem(refused).is(403, "forbidden");
        assertThat(Api.as(clinic).get("/api/v1/referrals?box=inbox").expect(200).json("/items"))
                .isEmpty();
        assertThat(kept("select count(*) from routes where subject_id = ?")).isZero();
    }

    @Test
    @Proves("27")
    @Proves("29")
    void whoTakesAFamilyOverFindsTheSittingThatIsPlannedAboutIt() {
        // Given
        Family other = aFamilyOf(secretariat);
        Map<String, Object> body = aSitting(child);
        body.put("plannedOn", "2099-01-01");
        body.put("agenda", List.of(line(other.subject()), line(child)));
        body.put("invitees", List.of(Map.of("role", "parent", "person", other.mother())));
        Answer sitting = planned(secretariat, consilium, body);
        TestCaller heir = anOrganisation(aSpecialist());
        assertThat(Api.as(heir).get(SITTINGS).expect(200).json("/items")).isEmpty();
        assertProblem(Api.as(heir).get(sitting.location())).is(404, "not-found");

        // When
        Answer accepted = handOver(heir);

        // Then
        assertThat(accepted.text("/checklist/3/kind")).isEqualTo("sittings");
        assertThat(accepted.text("/checklist/3/count")).isEqualTo("1");
        Answer planned = Api.as(heir).get(SITTINGS + "?status=planned").expect(200);
        assertThat(planned.json("/items")).hasSize(1);
        assertThat(planned.id("/items/0/id")).isEqualTo(sitting.id());
        assertThat(planned.text("/items/0/items")).isEqualTo("1");
        assertThat(Api.as(heir).get(SITTINGS + "?status=held").expect(200).json("/items"))
                .isEmpty();
        Answer read = seen(heir, sitting);
        assertThat(read.json("/agenda")).hasSize(1);
        assertThat(read.text("/agenda/0/number")).isEqualTo("2");
        assertThat(read.id("/agenda/0/subject/id")).isEqualTo(child.id());
        assertThat(read.json("/materials")).isEmpty();
        assertThat(read.json("/redactedFields").toString()).contains("invitees", "materials", "votes");
        assertThat(read.body())
                .doesNotContain(other.id().toString())
                .doesNotContain(other.mother().toString());
        assertThat(allowed(read)).containsExactly("withdrawal");
        assertProblem(act(heir, sitting, "cancellation", Map.of("reasonCode", "moved")))
                .is(403, "forbidden");
        assertThat(allowed(seen(secretariat, sitting))).containsExactly("cancellation", "withdrawal");
    }

    @Test
    @Proves("27")
    @Proves("30")
    void whoHasTakenAFamilyOverPutsTheDecisionAboutItUnderWay() {
        // Given
        Answer sitting = signed("adopted");
        TestCaller heir = anOrganisation(aSpecialist());
        handOver(heir);
        assertThat(allowed(seen(heir, sitting))).containsExactly("decisions");

        // When
        Answer decided =
                act(heir, sitting, "decisions", decision(school, clinic)).expect(200);

        // Then
        assertThat(decided.has("/agenda/0/decidedAt")).isTrue();
        assertThat(decided.json("/requested")).hasSize(2);
        assertThat(allowed(decided)).isEmpty();
        assertThat(Api.as(heir).get("/api/v1/referrals?box=sent").expect(200).id("/items/0/source"))
                .isEqualTo(heir.organisation());
        assertThat(kept("select count(*) from routes where subject_id = ?")).isEqualTo(1);
    }

    @Test
    @Proves("30")
    void whoIsResponsibleForOneLineLearnsOfOthersNothingByTryingToDecideThem() {
        // Given
        Answer sitting = planned(secretariat, consilium, alsoAbout(aFamilyOf(secretariat)));
        hold(sitting, school, clinic);
        List.of(school, clinic).forEach(each -> inFavour(sitting, each, 2));
        act(
                        secretariat,
                        sitting,
                        "protocol",
                        Map.of(
                                "number",
                                "7",
                                "signedOn",
                                TODAY,
                                "outcomes",
                                List.of(outcome(1, "postponed"), outcome(2, "adopted"))))
                .expect(200);
        TestCaller heir = anOrganisation(aSpecialist());
        handOver(heir);
        Map<String, Object> ofOthers = new LinkedHashMap<>(decision(school, clinic));
        ofOthers.put("item", 1);
        Map<String, Object> ofNobody = new LinkedHashMap<>(ofOthers);
        ofNobody.put("item", 3);

        // When
        Answer hidden = act(heir, sitting, "decisions", ofOthers);
        Answer missing = act(heir, sitting, "decisions", ofNobody);

        // Then
        assertProblem(hidden).is(422, "rule-violated").violatesExactly("/item not-on-the-agenda");
        assertProblem(missing).is(422, "rule-violated").violatesExactly("/item not-on-the-agenda");
        assertProblem(act(secretariat, sitting, "decisions", ofOthers)).is(409, "not-adopted");
    }

    @Test
    @Proves("29")
    void whomASittingIsHiddenFromAsAMemberKnowsItsOwnLinesAloneAndDoesNotVote() {
        // Given
        Family other = aFamilyOf(secretariat);
        Answer sitting = planned(secretariat, consilium, alsoAbout(other));
        hold(sitting, school, clinic);
        handOver(school);
        assertThat(allowed(seen(school, sitting))).contains("votes");

        // When
        tell("registry", hidden(other.subject(), secretariat, clinic));

        // Then
        Answer read = seen(school, sitting);
        assertThat(read.json("/agenda")).hasSize(1);
        assertThat(allowed(read)).isEmpty();
        assertThat(listed(school).text("/items/0/items")).isEqualTo("1");
        assertThat(listed(clinic).text("/items/0/items")).isEqualTo("2");
        assertProblem(act(
                        school,
                        sitting,
                        "votes",
                        Map.of("item", 1, "member", member(consilium, school), "vote", "against")))
                .is(403, "forbidden");
        assertThat(seen(clinic, sitting).json("/votes")).isEmpty();
    }

    @Test
    @Proves("27")
    void whoAnswersForAFamilyFindsTheSittingAboutWhoLeftItLast() {
        // Given
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        tell("registry", family.childLeft());
        TestCaller heir = anOrganisation(aSpecialist());

        // When
        Answer accepted = handOver(heir);

        // Then
        assertThat(accepted.text("/checklist/3/count")).isEqualTo("1");
        assertThat(Api.as(heir).get(SITTINGS).expect(200).id("/items/0/id")).isEqualTo(sitting.id());
        assertThat(seen(heir, sitting).id("/agenda/0/subject/id")).isEqualTo(child.id());
    }

    @Test
    @Proves("30")
    void aDecisionOfWhichNothingComesIsNone() {
        // Given
        Answer sitting = signed("adopted");
        Map<String, Object> crossed = new LinkedHashMap<>(decision(school, clinic));
        crossed.put("referrals", List.of(aReferral(ngo)));

        // When
        Answer empty = act(secretariat, sitting, "decisions", Map.of("item", 1));
        Answer ofAnother = act(secretariat, sitting, "decisions", crossed);

        // Then
        assertProblem(empty).is(422, "rule-violated").violatesExactly("/plans nothing-decided");
        assertProblem(ofAnother).is(422, "rule-violated").violatesExactly("/steps/0/referral of-another-step");
        act(secretariat, sitting, "decisions", decision(school, clinic)).expect(200);
    }

    @Test
    @Proves("29")
    void onlyWhatHasItsTimeIsAllowed() {
        // Given
        Map<String, Object> later = aSitting(child);
        later.put("plannedOn", "2099-01-01");

        // When
        Answer toCome = planned(secretariat, consilium, later);
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        hold(sitting, school, clinic);
        act(school, sitting, "votes", vote(member(consilium, school), "in-favour"))
                .expect(200);
        Answer voted = seen(school, sitting);
        Answer absent = seen(ngo, sitting);
        Answer present = seen(clinic, sitting);
        Answer decided = act(secretariat, signed("adopted"), "decisions", decision(school, clinic))
                .expect(200);

        // Then
        assertThat(allowed(toCome)).containsExactly("cancellation", "withdrawal");
        assertThat(allowed(voted)).isEmpty();
        assertThat(allowed(absent)).isEmpty();
        assertThat(allowed(present)).containsExactly("votes");
        assertThat(allowed(decided)).isEmpty();
    }

    @Test
    void whatLiesBeforeItIsAnAddressAndWhoIsInvitedIsSomebody() {
        // Given
        Map<String, Object> body = aSitting(child);
        body.put("materials", List.of(Map.of("title", "Заключение", "href", "javascript:alert(1)")));
        body.put("invitees", List.of(Map.of("role", "parent")));

        // When
        Answer refused = Api.as(secretariat).post(consilium.location() + "/sittings", body);

        // Then
        assertProblem(refused)
                .is(422, "rule-violated")
                .violatesExactly("/invitees/0/person required", "/materials/0/href format");
    }

    private static List<String> allowed(Answer sitting) {
        List<String> acts = new ArrayList<>();
        sitting.json("/allowedActs").forEach(act -> acts.add(act.asText()));
        return acts;
    }

    @Test
    @Proves("30")
    void oneAttemptPutsItUnderWayOnce() {
        // Given
        Answer sitting = signed("adopted");
        Api once = Api.as(secretariat)
                .withKey(UUID.randomUUID())
                .ifMatch(seen(secretariat, sitting).etag());
        Map<String, Object> body = decision(school, clinic);

        // When
        Answer first = once.post(sitting.location() + "/decisions", body).expect(200);
        Answer again = once.post(sitting.location() + "/decisions", body).expect(200);

        // Then
        assertThat(again.id("/agenda/0/route")).isEqualTo(first.id("/agenda/0/route"));
        assertThat(kept("select count(*) from routes where subject_id = ?")).isEqualTo(1);
        assertThat(Api.as(clinic).get("/api/v1/referrals?box=inbox").expect(200).json("/items"))
                .hasSize(1);
    }

    @Test
    @Proves("30")
    void aDecisionSaysWhichOfItsReferralsIsAskedForAlready() {
        // Given
        Answer sitting = signed("adopted");
        Map<String, Object> body = new LinkedHashMap<>(decision(school, clinic));
        body.put("referrals", List.of(aReferral(clinic), aReferral(ngo), aReferral(clinic)));

        // When
        Answer refused = act(secretariat, sitting, "decisions", body);

        // Then
        assertProblem(refused).is(409, "already-asked").violatesExactly("/referrals/2/receivers already-asked");
        assertThat(Api.as(ngo).get("/api/v1/referrals?box=inbox").expect(200).json("/items"))
                .isEmpty();
        body.put("referrals", List.of(aReferral(clinic), aReferral(ngo)));
        act(secretariat, sitting, "decisions", body).expect(200);
    }

    @Test
    @Proves("30")
    void aDecisionWithoutASignedProtocolIsRefused() {
        // Given
        Answer sitting = held();
        act(school, sitting, "votes", vote(member(consilium, school), "in-favour"))
                .expect(200);

        // When
        Answer refused = act(secretariat, sitting, "decisions", decision(school, clinic));

        // Then
        assertProblem(refused).is(409, "protocol-missing");
        assertProblem(act(secretariat, signed("postponed"), "decisions", decision(school, clinic)))
                .is(409, "not-adopted");
    }

    @Test
    @Proves("29")
    void onlyMembersVote() {
        // Given
        TestCaller invited = anOrganisation(aSpecialist());
        Map<String, Object> body = aSitting(child);
        body.put(
                "invitees",
                List.of(
                        Map.of("role", "parent", "person", family.mother()),
                        Map.of("role", "organisation", "organisation", invited.organisation())));
        Answer sitting = planned(secretariat, consilium, body);
        hold(sitting, school, clinic);
        UUID theirs = member(consilium, school);

        // When
        Answer byInvited = act(invited, sitting, "votes", vote(theirs, "against"));
        Answer bySecretariat = act(secretariat, sitting, "votes", vote(theirs, "against"));
        Answer byAnother = act(clinic, sitting, "votes", vote(theirs, "against"));
        Answer absent = act(ngo, sitting, "votes", vote(member(consilium, ngo), "against"));
        act(school, sitting, "votes", vote(theirs, "in-favour")).expect(200);
        Answer twice = act(school, sitting, "votes", vote(theirs, "against"));

        // Then
        assertProblem(byInvited).is(403, "forbidden");
        assertProblem(bySecretariat).is(403, "forbidden");
        assertProblem(byAnother).is(403, "forbidden");
        assertProblem(absent).is(422, "rule-violated").violates("/member", "not-present");
        assertProblem(twice).is(409, "voted-already");
        assertThat(seen(secretariat, sitting).json("/votes")).hasSize(1);
        assertThat(seen(secretariat, sitting).id("/invitees/0/person"))
                .isEqualTo(family.mother().value());
        assertThat(seen(invited, sitting).json("/votes")).isEmpty();
        assertThat(seen(invited, sitting).json("/redactedFields")).hasSize(3);
    }

    @Test
    @Proves("29")
    void withoutTheQuorumOfTheRegulationItIsNotHeld() {
        // Given
        Answer sitting = planned(secretariat, consilium, aSitting(child));

        // When
        Answer few = act(secretariat, sitting, "holding", present(school));
        Answer foreign = act(
                secretariat, sitting, "holding", Map.of("present", List.of(UUID.randomUUID(), member(consilium, ngo))));

        // Then
        assertProblem(few).is(409, "no-quorum").has("/needed", 2);
        assertProblem(foreign).is(422, "rule-violated").violates("/present/0", "no-member");
        assertThat(seen(secretariat, sitting).text("/status")).isEqualTo("planned");
    }

    @Test
    @Proves("30")
    void nothingIsAdoptedAgainstTheVotesAndDissentIsKept() {
        // Given
        Answer sitting = held();
        act(school, sitting, "votes", vote(member(consilium, school), "in-favour"))
                .expect(200);
        Map<String, Object> against = new LinkedHashMap<>(vote(member(consilium, clinic), "against"));
        against.put("dissent", "Нужна консультация");
        act(clinic, sitting, "votes", against).expect(200);

        // When
        Answer refused = act(secretariat, sitting, "protocol", protocol("adopted"));
        Answer signed =
                act(secretariat, sitting, "protocol", protocol("rejected")).expect(200);

        // Then
        assertProblem(refused).is(422, "rule-violated").violatesExactly("/outcomes/0/outcome not-carried");
        assertThat(signed.text("/status")).isEqualTo("protocol-signed");
        assertThat(signed.text("/agenda/0/outcome")).isEqualTo("rejected");
        assertThat(signed.json("/votes").findValuesAsText("dissent")).containsExactly("Нужна консультация");
    }

    @Test
    @Proves("29")
    void membersMayReadForTheTimeOfTheSittingAlone() {
        // Given
        String responsible = "/api/v1/responsibilities?subjectKind=person&subject=" + child.id();
        TestCaller invited = anOrganisation(aSpecialist());
        Map<String, Object> body = aSitting(child);
        body.put("invitees", List.of(Map.of("role", "organisation", "organisation", invited.organisation())));

        // When
        Answer cancelled = planned(secretariat, consilium, body);
        Api.as(school).get(responsible).expect(200);
        assertProblem(Api.as(invited).get(responsible)).is(404, "not-found");
        act(secretariat, cancelled, "cancellation", Map.of("reasonCode", "moved"))
                .expect(200);
        Answer between = Api.as(school).get(responsible);
        Answer held = held();
        act(school, held, "votes", vote(member(consilium, school), "in-favour")).expect(200);
        Api.as(clinic).get(responsible).expect(200);
        act(secretariat, held, "protocol", protocol("adopted")).expect(200);

        // Then
        assertProblem(between).is(404, "not-found");
        assertProblem(Api.as(clinic).get(responsible)).is(404, "not-found");
        assertThat(Topic.of(Topics.REFERRAL_GRANTS).about(child.id())).hasSize(12);
    }

    @Test
    void isAboutThoseForWhomTheSecretariatIsResponsible() {
        // Given
        Family foreign = aFamilyOf(school);

        // When
        Answer refused = Api.as(secretariat).post(consilium.location() + "/sittings", aSitting(foreign.subject()));
        Answer byMember = Api.as(school).post(consilium.location() + "/sittings", aSitting(foreign.subject()));

        // Then
        assertProblem(refused).is(404, "not-found");
        assertProblem(byMember).is(403, "forbidden");
        InventedRegistry.access(foreign.subject(), secretariat, "full");
        assertProblem(Api.as(secretariat).post(consilium.location() + "/sittings", aSitting(foreign.subject())))
                .is(403, "forbidden");
    }

    @Test
    void whoeverSomebodyOnTheAgendaIsHiddenFromFindsNoSitting() {
        // Given
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        seen(school, sitting);
        TestCaller stranger = anOrganisation(aSpecialist());

        // When
        tell("registry", hidden(child, secretariat, clinic));

        // Then
        assertProblem(Api.as(school).get(sitting.location())).is(404, "not-found");
        assertProblem(Api.as(stranger).get(sitting.location())).is(404, "not-found");
        assertThat(Api.as(school)
                        .get(consilium.location() + "/sittings")
                        .expect(200)
                        .json("/items"))
                .isEmpty();
        assertThat(Api.as(clinic)
                        .get(consilium.location() + "/sittings?status=planned")
                        .expect(200)
                        .id("/items/0/id"))
                .isEqualTo(sitting.id());
    }

    @Test
    void oneThatIsCancelledHasAReasonAndIsNotHeld() {
        // Given
        Answer sitting = planned(secretariat, consilium, aSitting(child));

        // When
        Answer silent = act(secretariat, sitting, "cancellation", Map.of());
        act(secretariat, sitting, "cancellation", Map.of("reasonCode", "moved")).expect(200);
        Answer refused = act(secretariat, sitting, "holding", present(school, clinic));

        // Then
        assertProblem(silent).is(422, "rule-violated").violates("/reasonCode", "required");
        assertProblem(refused).is(409, "state-conflict").has("/currentState", "cancelled");
        assertProblem(Api.as(secretariat)
                        .ifMatch("\"1\"")
                        .post(sitting.location() + "/holding", present(school, clinic)))
                .is(412, "stale-version");
    }

    /** The sittings of the consilium that somebody finds. */
    private Answer listed(TestCaller caller) {
        return Api.as(caller).get(consilium.location() + "/sittings").expect(200);
    }

    /** A sitting about somebody else too, whose line is the first. */
    private Map<String, Object> alsoAbout(Family other) {
        Map<String, Object> body = aSitting(child);
        body.put("agenda", List.of(line(other.subject()), line(child)));
        return body;
    }

    private void inFavour(Answer sitting, TestCaller member, int item) {
        act(member, sitting, "votes", Map.of("item", item, "member", member(consilium, member), "vote", "in-favour"))
                .expect(200);
    }

    private static Map<String, Object> outcome(int item, String outcome) {
        return Map.of("item", item, "outcome", outcome, "resolution", "Утвердить");
    }

    private Answer handOver(TestCaller to) {
        return HandedOver.handOver(family, secretariat, to);
    }

    private static Map<String, Object> line(SubjectRef subject) {
        return Map.of("subject", Map.of("kind", subject.kind().code(), "id", subject.id()), "question", "Программа");
    }

    private Answer held() {
        Answer sitting = planned(secretariat, consilium, aSitting(child));
        hold(sitting, school, clinic);
        return sitting;
    }

    private Answer signed(String outcome) {
        Answer sitting = held();
        act(school, sitting, "votes", vote(member(consilium, school), "in-favour"))
                .expect(200);
        act(clinic, sitting, "votes", vote(member(consilium, clinic), "in-favour"))
                .expect(200);
        act(secretariat, sitting, "protocol", protocol(outcome)).expect(200);
        return sitting;
    }

    private void hold(Answer sitting, TestCaller... there) {
        act(secretariat, sitting, "holding", present(there)).expect(200);
    }

    private Map<String, Object> present(TestCaller... there) {
        return Map.of(
                "present",
                List.of(there).stream().map(each -> member(consilium, each)).toList());
    }

    private static Map<String, Object> decision(TestCaller planner, TestCaller helper) {
        return Map.of(
                "item", 1,
                "plans", List.of(Map.of("kind", "rehabilitation-card", "organisation", planner.organisation())),
                "steps",
                        List.of(
                                Map.of(
                                        "sector",
                                        "education",
                                        "organisation",
                                        helper.organisation(),
                                        "serviceType",
                                        "speech-therapy",
                                        "referral",
                                        1),
                                Map.of("sector", "education", "serviceType", "speech-therapy")),
                "referrals", List.of(aReferral(helper)));
    }

    private static Map<String, Object> aReferral(TestCaller to) {
        return Map.of(
                "receivers", List.of(to.organisation()),
                "category", "early-help",
                "priority", "routine",
                "reasonCode", "age-stage",
                "purpose", "referral",
                "legalBasis", Map.of("kind", "agreement", "reference", "17-с"));
    }

    private long kept(String count) {
        return Database.asApp().number(count, child.id());
    }
}
