package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.others;
import static org.familysupport.referral.referrals.ReferralFixture.passOn;
import static org.familysupport.referral.referrals.ReferralFixture.seen;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.timers;
import static org.familysupport.referral.transfers.HandedOver.handOver;
import static org.familysupport.referral.transfers.HandedOver.offered;
import static org.familysupport.referral.transfers.HandedOver.taken;
import static org.familysupport.testing.facts.FactAssert.assertFacts;
import static org.familysupport.testing.http.ProblemAssert.assertProblem;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.Topics;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralClosed;
import org.familysupport.events.referral.ReferralRedirected;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRenewed;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralReturned;
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

/** One referral comes from another, and the waiting goes on. */
@ComponentTest
@Proves("25")
class ChainApiTest {
    private static final Map<String, Object> BACK =
            Map.of("reasonCode", "family-moved", "note", "Семья переехала в ваш район");

    private final TestCaller source = aSpecialist();
    private final TestCaller one = anOrganisation(aSpecialist());
    private final TestCaller another = anOrganisation(aSpecialist());
    private final TestCaller third = anOrganisation(aSpecialist());

    @Test
    void asksOthersAfterARejectionAndKeepsTheFirstDate() {
        // Given
        Answer first = sent(source, aFamilyOf(source), one);
        act(one, first, "rejection").expect(200);

        // When
        Answer second = passOn(source, first, "redirection", others(another)).expect(201);
        act(another, second, "rejection").expect(200);
        Answer last = passOn(source, second, "redirection", others(third)).expect(201);

        // Then
        assertThat(second.id("/redirects")).isEqualTo(first.id());
        assertThat(last.text("/firstRequestedAt")).isEqualTo(first.text("/requestedAt"));
        assertThat(last.text("/requestedAt")).isNotEqualTo(first.text("/requestedAt"));
        assertThat(last.text("/category")).isEqualTo(first.text("/category"));
        Answer old = seen(source, first);
        assertThat(old.text("/status")).isEqualTo("rejected");
        assertThat(old.text("/businessStatus")).isEqualTo("redirected");
        assertThat(old.text("/tasks/0/reasonCode")).isEqualTo("other");
        assertThat(allowed(old)).isEmpty();
        assertThat(Stream.of(first, second, last).map(it -> chain(source, it)))
                .containsOnly(List.of(first.id(), second.id(), last.id()));
        assertFacts(Topic.of(Topics.REFERRALS).about(first.id()))
                .are(ReferralRequested.class, ReferralRejected.class, ReferralRedirected.class);
        ReferralRedirected fact = Topic.of(Topics.REFERRALS)
                .await(ReferralRedirected.class, second.id())
                .fact();
        assertThat(fact.successor().value()).isEqualTo(last.id());
        assertThat(fact.firstRequestedAt()).hasToString(first.text("/requestedAt"));
    }

    @Test
    void asksOthersInsteadOfWhoHasNotAnswered() {
        // Given
        Family family = aFamilyOf(source);
        Answer first = sent(source, family, one);

        // When
        Answer second = passOn(source, first, "redirection", others(another)).expect(201);

        // Then
        Answer old = seen(source, first);
        assertThat(old.text("/status")).isEqualTo("cancelled");
        assertThat(old.text("/businessStatus")).isEqualTo("redirected");
        assertThat(old.text("/tasks/0/reasonCode")).isEqualTo("sender-withdrew");
        assertThat(openGrants(first)).isZero();
        assertThat(openGrants(second)).isEqualTo(1);
        assertProblem(act(one, first, "acceptance")).is(409, "state-conflict").has("/currentState", "cancelled");
        act(another, second, "acceptance").expect(200);
    }

    @Test
    void showsTheChainToTheSourceAlone() {
        // Given
        Answer first = sent(source, aFamilyOf(source), one);
        act(one, first, "rejection").expect(200);
        passOn(source, first, "redirection", others(another)).expect(201);

        // When
        Answer byReceiver = Api.as(one).get(first.location() + "/chain");
        Answer byStranger = Api.as(aSpecialist()).get(first.location() + "/chain");

        // Then
        assertProblem(byReceiver).is(403, "forbidden");
        assertProblem(byStranger).is(404, "not-found");
    }

    @Test
    void isForTheSourceOnceAndNotOnceSomebodyHasIt() {
        // Given
        Answer taken = sent(source, aFamilyOf(source), one);
        act(one, taken, "acceptance").expect(200);
        Answer passed = sent(source, aFamilyOf(source), one);
        act(one, passed, "rejection").expect(200);
        passOn(source, passed, "redirection", others(another)).expect(201);

        // When
        Answer tooLate = passOn(source, taken, "redirection", others(another));
        Answer byReceiver = passOn(one, taken, "redirection", others(another));
        Answer again = passOn(source, passed, "redirection", others(third));
        Answer toNobody = passOn(source, taken, "redirection", Map.of("receivers", List.of()));

        // Then
        assertProblem(tooLate).is(409, "state-conflict").has("/currentState", "accepted");
        assertProblem(byReceiver).is(403, "forbidden");
        assertProblem(again).is(409, "state-conflict").has("/currentState", "rejected");
        assertProblem(toNobody).is(422, "rule-violated").violatesExactly("/receivers required");
    }

    @Test
    void changesNothingWhenOneOfTheOthersMayNotBeAsked() {
        // Given
        Answer first = sent(source, aFamilyOf(source), one);

        // When
        Answer answer = passOn(source, first, "redirection", others(another, aSpecialist()));

        // Then
        assertProblem(answer).is(422, "rule-violated").violatesExactly("/receivers/1 unknown-reference");
        assertThat(seen(source, first).text("/status")).isEqualTo("requested");
        act(one, first, "acceptance").expect(200);
    }

    @Test
    void answersARepeatWithTheSameReferral() {
        // Given
        Answer first = sent(source, aFamilyOf(source), one);
        UUID key = UUID.randomUUID();
        String tag = first.etag();

        // When
        Answer made = redirected(first, tag, key).expect(201);
        Answer repeated = redirected(first, tag, key).expect(201);

        // Then
        assertThat(repeated.location()).isEqualTo(made.location());
        assertThat(chain(source, first)).hasSize(2);
    }

    private Answer redirected(Answer first, String tag, UUID key) {
        return Api.as(source).withKey(key).ifMatch(tag).post(first.location() + "/redirection", others(another));
    }

    @RepeatedTest(5)
    void letsEitherTheAcceptanceOrTheRedirectionWin() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), one);
        String oneSaw = seen(one, referral).etag();

        // When
        List<Answer> answers = AtOnce.all(
                () -> Api.as(one).ifMatch(oneSaw).post(referral.location() + "/acceptance"),
                () -> Api.as(source)
                        .ifMatch(referral.etag())
                        .post(referral.location() + "/redirection", others(another)));

        // Then
        boolean accepted = answers.getFirst().status() == 200;
        assertThat(answers.get(accepted ? 1 : 0).status()).isEqualTo(412);
        assertThat(answers.get(accepted ? 0 : 1).status()).isEqualTo(accepted ? 200 : 201);
        assertThat(Stream.of(one, source).map(it -> seen(it, referral).text("/status")))
                .containsOnly(accepted ? "accepted" : "cancelled");
    }

    @Test
    @Proves("24")
    void givesTheFamilyBackOnlyWhenTheSourceAccepts() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), one);
        act(one, referral, "acceptance").expect(200);
        act(one, referral, "start").expect(200);

        // When
        Answer back = passOn(one, referral, "return", BACK).expect(201);

        // Then
        assertThat(back.text("/code")).isEqualTo("return");
        assertThat(back.id("/partOf")).isEqualTo(referral.id());
        assertThat(back.id("/source")).isEqualTo(one.organisation());
        assertThat(back.id("/tasks/0/receiver")).isEqualTo(source.organisation());
        assertThat(timers(back)).containsExactly("take-back-by running");
        assertThat(seen(one, referral).text("/status")).isEqualTo("in-progress");
        assertProblem(act(one, back, "acceptance")).is(403, "forbidden");
        assertProblem(passOn(one, referral, "return", BACK)).is(409, "already-asked");
        Topic.of(Topics.REFERRALS).await(ReferralReturned.class, referral.id());

        // When
        act(source, back, "acceptance").expect(200);

        // Then
        Answer ended = seen(one, referral);
        assertThat(ended.text("/status")).isEqualTo("cancelled");
        assertThat(ended.text("/tasks/0/reasonCode")).isEqualTo("returned");
        assertThat(openGrants(referral)).isZero();
        assertFacts(Topic.of(Topics.REFERRALS).about(referral.id())).haveNoGaps();
        assertThat(Topic.of(Topics.REFERRALS)
                        .await(ReferralCancelled.class, referral.id())
                        .fact()
                        .reason())
                .isEqualTo("returned");
    }

    @Test
    @Proves("24")
    void leavesAReturnThatIsRejectedWithWhoHasIt() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), one);
        act(one, referral, "acceptance").expect(200);
        Answer back = passOn(one, referral, "return", BACK).expect(201);

        // When
        act(source, back, "rejection").expect(200);

        // Then
        assertThat(seen(one, referral).text("/status")).isEqualTo("accepted");
        assertThat(openGrants(referral)).isEqualTo(1);
        act(one, referral, "start").expect(200);
    }

    @Test
    @Proves("24")
    void givesBackWhatIsDone() {
        // Given
        Answer referral = sent(source, aFamilyOf(source), one);
        act(one, referral, "acceptance").expect(200);
        act(one, referral, "start").expect(200);
        act(one, referral, "completion").expect(200);

        // When
        Answer back = passOn(one, referral, "return", BACK).expect(201);
        act(source, back, "acceptance").expect(200);

        // Then
        assertThat(seen(one, referral).text("/status")).isEqualTo("completed");
    }

    @Test
    @Proves("27")
    void nobodyTakesAFamilyBackWhoHasHandedItOver() {
        // Given
        TestCaller heir = anOrganisation(aSpecialist());
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, one);
        act(one, referral, "acceptance").expect(200);
        Answer back = passOn(one, referral, "return", BACK).expect(201);

        // When
        handOver(family, source, heir);

        // Then
        Answer ended = seen(one, back);
        assertThat(ended.text("/status")).isEqualTo("cancelled");
        assertThat(ended.text("/tasks/0/reasonCode")).isEqualTo("responsibility-moved");
        assertThat(timers(ended)).noneMatch(term -> term.endsWith(" running"));
        assertProblem(act(source, back, "acceptance")).is(409, "state-conflict");
        assertThat(seen(one, referral).text("/status")).isEqualTo("accepted");
        assertFacts(Topic.of(Topics.REFERRALS).about(back.id())).are(ReferralRequested.class, ReferralCancelled.class);
        Answer again = passOn(one, referral, "return", BACK).expect(201);
        assertThat(again.id("/tasks/0/receiver")).isEqualTo(heir.organisation());
        act(heir, again, "acceptance").expect(200);
        assertThat(seen(one, referral).text("/tasks/0/reasonCode")).isEqualTo("returned");
    }

    @Test
    @Proves("27")
    void whoHasTakenAFamilyBackHelpsItNoMoreByThatWhenItHandsItOver() {
        // Given
        TestCaller heir = anOrganisation(aSpecialist());
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, one);
        act(one, referral, "acceptance").expect(200);
        Answer back = passOn(one, referral, "return", BACK).expect(201);
        act(source, back, "acceptance").expect(200);

        // When
        handOver(family, source, heir);

        // Then
        assertThat(seen(one, back).text("/status")).isEqualTo("cancelled");
        assertThat(openGrants(back)).isZero();
        assertProblem(act(source, back, "start")).is(409, "state-conflict");
    }

    @RepeatedTest(5)
    void ofAHandOverAndAReturnAtOneMomentNothingStaysWithWhoHandedOver() {
        // Given
        TestCaller heir = anOrganisation(aSpecialist());
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, one);
        act(one, referral, "acceptance").expect(200);
        Answer back = passOn(one, referral, "return", BACK).expect(201);
        Answer transfer = offered(family, source, heir);

        // When
        List<Answer> answers = AtOnce.all(() -> taken(heir, transfer), () -> act(source, back, "acceptance"));

        // Then
        assertThat(answers.getFirst().status()).isEqualTo(200);
        boolean takenBack = answers.getLast().status() == 200;
        assertThat(seen(one, back).text("/status")).isEqualTo("cancelled");
        assertThat(seen(one, referral).text("/status")).isEqualTo(takenBack ? "cancelled" : "accepted");
        assertThat(openGrants(back)).isZero();
    }

    @Test
    @Proves("24")
    void leavesTheSourceToAskAgainOrToCloseWhatHasFailed() {
        // Given
        Answer closed = failed();
        Answer renewed = failed();
        assertThat(timers(seen(source, closed))).containsExactly("confirm-by running");
        assertThat(allowed(seen(source, closed))).containsExactly("renewal", "closure");

        // When
        Answer settled = act(source, closed, "closure").expect(200);
        Answer next = passOn(source, renewed, "renewal", others(another)).expect(201);

        // Then
        assertThat(settled.text("/status")).isEqualTo("failed");
        assertThat(timers(settled)).isEmpty();
        assertThat(next.id("/partOf")).isEqualTo(renewed.id());
        assertThat(next.text("/firstRequestedAt")).isEqualTo(renewed.text("/requestedAt"));
        assertThat(timers(seen(source, renewed))).isEmpty();
        assertThat(chain(source, next)).containsExactly(renewed.id(), next.id());
        assertProblem(act(source, renewed, "closure")).is(409, "state-conflict");
        assertProblem(passOn(source, closed, "renewal", others(another))).is(409, "state-conflict");
        Topic.of(Topics.REFERRALS).await(ReferralClosed.class, closed.id());
        Topic.of(Topics.REFERRALS).await(ReferralRenewed.class, renewed.id());
    }

    private Answer failed() {
        Answer referral = sent(source, aFamilyOf(source), one);
        act(one, referral, "acceptance").expect(200);
        act(one, referral, "start").expect(200);
        act(one, referral, "failure").expect(200);
        return referral;
    }

    private static List<UUID> chain(TestCaller caller, Answer referral) {
        Answer chain = Api.as(caller)
                .get("/api/v1/referrals/" + referral.id() + "/chain")
                .expect(200);
        return Stream.iterate(0, index -> chain.has("/items/" + index), index -> index + 1)
                .map(index -> chain.id("/items/" + index + "/id"))
                .toList();
    }

    private static long openGrants(Answer referral) {
        return Database.asOwner()
                .number("select count(*) from grants where cause = ? and upper_inf(during)", referral.id());
    }
}
