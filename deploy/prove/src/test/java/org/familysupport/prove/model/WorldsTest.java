package org.familysupport.prove.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.prove.model.Actor.Role;
import org.junit.jupiter.api.Test;

class WorldsTest {
    private static final Party SOURCE = new Party(UUID.randomUUID(), "source");
    private static final Party ONE = new Party(UUID.randomUUID(), "one");
    private static final Party OTHER = new Party(UUID.randomUUID(), "other");
    private static final Party STRANGER = new Party(UUID.randomUUID(), "stranger");

    private final Worlds worlds = new Worlds(World.begun(UUID.randomUUID(), UUID.randomUUID(), SOURCE));
    private static final String[] ACCEPTED = {"start", "cancellation", "business-status", "return"};

    private final UUID referral = UUID.randomUUID();

    @Test
    void ofTwoWhoAcceptAtOneMomentOneHasItAndTheOtherIsToldSo() {
        // Given
        refer();
        Act one = accept(ONE);
        Act other = accept(OTHER);

        // When
        var violated = worlds.answered(one, problem(409, "taken-by-another"), other, done(2, "accepted", ACCEPTED));

        // Then
        assertThat(violated).isEmpty();
        assertThat(worlds.any().knows(OTHER)).isEqualTo(Knows.EVERYTHING);
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
    }

    @Test
    void bothCannotHaveIt() {
        // Given
        refer();
        Answer accepted = done(2, "accepted", ACCEPTED);

        // When
        var violated = worlds.answered(accept(ONE), accepted, accept(OTHER), accepted);

        // Then
        assertThat(violated).hasValueSatisfying(expected -> assertThat(expected).contains("200"));
    }

    @Test
    void aRepeatedCommandIsAnsweredAsBeforeAndDoesNothing() {
        // Given
        refer();
        Act accept = accept(ONE);
        worlds.answered(accept, done(2, "accepted", ACCEPTED));
        String rows = worlds.any().rows();

        // When
        var violated = worlds.answered(accept, done(2, "in-progress"));

        // Then
        assertThat(violated).isEmpty();
        assertThat(worlds.any().rows()).isEqualTo(rows);
    }

    @Test
    void whoHasNoPartInItFindsNothing() {
        // Given
        refer();

        // When
        var violated = worlds.answered(accept(STRANGER), problem(403, "forbidden"));

        // Then
        assertThat(violated).hasValue("404 not-found");
    }

    @Test
    void anOldVersionIsRefused() {
        // Given
        refer();

        // When
        var violated = worlds.answered(accept(ONE, 0), problem(412, "stale-version"));

        // Then
        assertThat(violated).isEmpty();
    }

    @Test
    void withATransferResponsibilityMovesAndWhoGaveItReadsOn() {
        // Given
        UUID transfer = UUID.randomUUID();
        worlds.answered(
                new RequestTransfer(worker(SOURCE), worlds.any(), List.of(ONE), UUID.randomUUID()),
                answer(
                        201,
                        1,
                        Json.object("id", transfer, "status", "requested", "allowedActs", List.of("cancellation"))));

        // When
        var violated = worlds.answered(
                new ActOnTransfer(worker(ONE), transfer, "acceptance", "", 1L, UUID.randomUUID()), done(2, "accepted"));

        // Then
        assertThat(violated).isEmpty();
        assertThat(worlds.any().periods()).containsExactly(SOURCE, ONE);
        assertThat(worlds.any().knows(SOURCE)).isEqualTo(Knows.READS);
        assertThat(worlds.looksLike(World::isSettled)).isTrue();
    }

    @Test
    void whoIsAskedInsteadIsAskedByAReferralOfItsOwn() {
        // Given
        refer();
        UUID next = UUID.randomUUID();

        // When
        var violated = worlds.answered(passOn(SOURCE, "redirection", 1, STRANGER), requested(next));

        // Then
        assertThat(violated).isEmpty();
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
        assertThat(worlds.any().knows(STRANGER)).isEqualTo(Knows.PREVIEW);
        assertThat(worlds.any().referrals()).extracting(Referral::id).containsExactly(referral, next);
        assertThat(worlds.any().rows()).contains(referral + " 2 cancelled redirected settled - - help");
    }

    @Test
    void aFamilyGoesBackOnlyWhenItsSourceAccepts() {
        // Given
        refer();
        UUID back = UUID.randomUUID();
        worlds.answered(accept(ONE), done(2, "accepted", ACCEPTED));

        // When
        var asked = worlds.answered(passOn(ONE, "return", 2), requested(back, "cancellation"));
        Knows before = worlds.any().knows(ONE);
        var accepted = worlds.answered(
                new ActOnReferral(worker(SOURCE), back, "acceptance", "", 1L, UUID.randomUUID()),
                done(2, "accepted", ACCEPTED));

        // Then
        assertThat(asked).isEmpty();
        assertThat(accepted).isEmpty();
        assertThat(before).isEqualTo(Knows.EVERYTHING);
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
    }

    @Test
    void helpForAChildAtRiskIsRefusedWithTwoKeys() {
        // Given
        refer("child-protection", ONE);

        // When
        var denied = worlds.answered(act(ONE, "rejection", "other", 1), done(2, "requested", "acceptance"));
        Knows meanwhile = worlds.any().knows(ONE);
        var confirmed =
                worlds.answered(act(SOURCE, "rejection-confirmation", "", 2), done(3, "rejected", "redirection"));

        // Then
        assertThat(denied).isEmpty();
        assertThat(confirmed).isEmpty();
        assertThat(meanwhile).isEqualTo(Knows.PREVIEW);
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
    }

    @Test
    void helpForAChildAtRiskIsGivenUpWithTwoKeysAlsoByWhoHasTakenIt() {
        // Given
        refer("child-protection", ONE);
        explained(accept(ONE), done(2, "accepted", ACCEPTED));
        String[] waiting = {"start", "return"};

        // When
        explained(act(ONE, "cancellation", "other", 2), done(3, "accepted", waiting));
        explained(act(ONE, "business-status", "scheduled", 3), problem(409, "state-conflict"));
        explained(
                new ReadReferral(worker(SOURCE), referral),
                done(3, "accepted", "cancellation", "rejection-confirmation", "rejection-refusal"));
        String rows = worlds.any().rows();
        Knows meanwhile = worlds.any().knows(ONE);
        explained(act(SOURCE, "rejection-refusal", "", 3), done(4, "accepted", "cancellation"));
        explained(act(ONE, "cancellation", "other", 4), done(5, "accepted", waiting));
        explained(act(SOURCE, "rejection-confirmation", "", 5), done(6, "cancelled"));

        // Then
        assertThat(rows).contains(referral + " 3 accepted denial-to-confirm open - - help");
        assertThat(meanwhile).isEqualTo(Knows.EVERYTHING);
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
        assertThat(worlds.any().rows()).contains(referral + " 6 cancelled - open - - help");
    }

    @Test
    void whatTakesTheHelpFurtherWithdrawsTheRefusal() {
        // Given
        refer("child-protection", ONE);
        explained(accept(ONE), done(2, "accepted", ACCEPTED));
        explained(act(ONE, "cancellation", "other", 2), done(3, "accepted", "start", "return"));

        // When
        explained(
                act(ONE, "start", "", 3),
                done(4, "in-progress", "hold", "completion", "failure", "cancellation", "business-status", "return"));
        var tooLate = worlds.answered(act(SOURCE, "rejection-confirmation", "", 4), problem(409, "state-conflict"));

        // Then
        assertThat(tooLate).isEmpty();
    }

    @Test
    void whoAskedForAChildAtRiskTakesThatBackAlone() {
        // Given
        refer("child-protection", ONE);
        explained(accept(ONE), done(2, "accepted", ACCEPTED));

        // When
        var cancelled = worlds.answered(act(SOURCE, "cancellation", "other", 2), done(3, "cancelled"));

        // Then
        assertThat(cancelled).isEmpty();
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
    }

    @Test
    void whoWasAskedAndTakesTheFamilyOverStandsOnBothSidesAndSeesTheWhole() {
        // Given
        refer();
        explained(act(OTHER, "rejection", "other", 1), done(2, "rejected"));
        handOver(SOURCE, ONE);

        // When
        explained(accept(ONE, 1), problem(412, "stale-version"));
        explained(accept(ONE, 2), done(3, "accepted", "start", "cancellation", "business-status"));
        explained(passOn(ONE, "return", 3), problem(409, "state-conflict"));
        explained(
                act(ONE, "start", "", 3),
                done(4, "in-progress", "hold", "completion", "failure", "cancellation", "business-status"));
        explained(act(ONE, "completion", ActOnReferral.NOT_NEEDED, 4), done(5, "completed", "confirmation"));
        explained(act(SOURCE, "confirmation", "", 5), problem(403, "forbidden"));
        var confirmed = worlds.answered(act(ONE, "confirmation", "", 5), done(6, "completed"));

        // Then
        assertThat(confirmed).isEmpty();
    }

    @Test
    void whoStandsOnBothSidesGivesUpAsTheSourceWould() {
        // Given
        refer("child-protection", ONE);
        explained(accept(ONE), done(2, "accepted", ACCEPTED));
        handOver(SOURCE, ONE);

        // When
        var cancelled = worlds.answered(act(ONE, "cancellation", "other", 2), done(3, "cancelled"));

        // Then
        assertThat(cancelled).isEmpty();
    }

    @Test
    void whoTakesTheFamilyOverGoesOnWithWhatWasAskedForIt() {
        // Given
        refer("home-help", ONE);
        explained(new ReadReferral(worker(STRANGER), referral), problem(404, "not-found"));

        // When
        handOver(SOURCE, STRANGER);
        explained(new ReadReferral(worker(STRANGER), referral), done(1, "requested", "cancellation", "redirection"));
        explained(act(SOURCE, "cancellation", "other", 1), problem(403, "forbidden"));
        var redirected = worlds.answered(passOn(STRANGER, "redirection", 1, OTHER), requested(UUID.randomUUID()));

        // Then
        assertThat(redirected).isEmpty();
        assertThat(worlds.any().rows())
                .contains(referral + " 2 cancelled redirected settled - - help " + STRANGER.id());
        assertThat(worlds.any().knows(OTHER)).isEqualTo(Knows.PREVIEW);
    }

    @Test
    void aFormerSourceThatHelpsReadsWhatItAskedForAndActsOnNothingOfIt() {
        // Given
        refer("home-help", ONE);
        handOver(SOURCE, STRANGER);
        UUID other = UUID.randomUUID();
        explained(request(STRANGER, other, "early-help", SOURCE), requested(other));
        explained(actOn(other, SOURCE, "acceptance", "", 1), done(2, "accepted", ACCEPTED));

        // When
        explained(new ReadReferral(worker(SOURCE), referral), done(1, "requested"));
        var refused = worlds.answered(passOn(SOURCE, "redirection", 1, OTHER), problem(403, "forbidden"));
        var kept = worlds.answered(act(SOURCE, "cancellation", ActOnReferral.FITS, 1), problem(403, "forbidden"));

        // Then
        assertThat(refused).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void aFamilyGoesBackToWhoAnswersForItNow() {
        // Given
        refer("home-help", ONE);
        explained(accept(ONE), done(2, "accepted", ACCEPTED));
        handOver(SOURCE, STRANGER);
        UUID back = UUID.randomUUID();

        // When
        explained(passOn(ONE, "return", 2), requested(back, "cancellation"));
        explained(actOn(back, SOURCE, "acceptance", "", 1), problem(404, "not-found"));
        explained(
                new ReadReferral(worker(STRANGER), back),
                done(1, "requested", "acceptance", "rejection", "cancellation"));
        var accepted = worlds.answered(actOn(back, STRANGER, "acceptance", "", 1), done(2, "accepted", ACCEPTED));

        // Then
        assertThat(accepted).isEmpty();
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
        assertThat(worlds.any().rows()).contains(back + " 2 accepted - open - " + referral + " return");
    }

    @Test
    void whoGivesAFamilyBackHasTheLastWordOnIt() {
        // Given
        refer("home-help", ONE);
        UUID back = UUID.randomUUID();
        explained(accept(ONE), done(2, "accepted", ACCEPTED));
        explained(passOn(ONE, "return", 2), requested(back, "cancellation"));
        explained(
                new PassOnReferral(worker(ONE), back, "redirection", List.of(OTHER), 1L, UUID.randomUUID()),
                problem(409, "state-conflict"));

        // When
        explained(actOn(back, SOURCE, "acceptance", "", 1), done(2, "accepted", ACCEPTED));
        explained(
                actOn(back, SOURCE, "start", "", 2),
                done(3, "in-progress", "hold", "completion", "failure", "cancellation", "business-status", "return"));
        explained(actOn(back, SOURCE, "completion", ActOnReferral.NOT_NEEDED, 3), done(4, "completed", "return"));
        var confirmed = worlds.answered(actOn(back, ONE, "confirmation", "", 4), done(5, "completed"));

        // Then
        assertThat(confirmed).isEmpty();
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
    }

    @Test
    void whoHandsAFamilyOverHelpsItNoMoreByWhatItWasGivenBack() {
        // Given
        refer("home-help", ONE);
        UUID back = UUID.randomUUID();
        explained(accept(ONE), done(2, "accepted", ACCEPTED));
        explained(passOn(ONE, "return", 2), requested(back, "cancellation"));
        explained(actOn(back, SOURCE, "acceptance", "", 1), done(2, "accepted", ACCEPTED));

        // When
        handOver(SOURCE, STRANGER);
        explained(new ReadReferral(worker(STRANGER), back), problem(404, "not-found"));
        explained(actOn(back, SOURCE, "start", "", 2), problem(412, "stale-version"));
        explained(actOn(back, SOURCE, "start", "", 3), problem(409, "state-conflict"));
        var told = worlds.answered(new ReadReferral(worker(ONE), back), done(3, "cancelled"));

        // Then
        assertThat(told).isEmpty();
        assertThat(worlds.any().rows()).contains(back + " 3 cancelled - open - " + referral + " return");
    }

    @Test
    void whatNobodyAnsweredGoesOnByARedirectionAndWhatWasCancelledDoesNot() {
        // Given
        refer();
        Worlds silent = new Worlds(worlds.any().unanswered(referral));
        Act redirection = passOn(SOURCE, "redirection", 2, STRANGER);

        // When
        var offered = silent.answered(new ReadReferral(worker(SOURCE), referral), done(2, "cancelled", "redirection"));
        var redirected = silent.answered(redirection, requested(UUID.randomUUID()));
        explained(act(SOURCE, "cancellation", "other", 1), done(2, "cancelled"));
        var refused = worlds.answered(redirection, problem(409, "state-conflict"));

        // Then
        assertThat(offered).isEmpty();
        assertThat(redirected).isEmpty();
        assertThat(silent.any().rows())
                .contains(referral + " 3 cancelled redirected settled - - help")
                .contains(referral + " " + ONE.id() + " 2 cancelled expired");
        assertThat(silent.any().knows(STRANGER)).isEqualTo(Knows.PREVIEW);
        assertThat(refused).isEmpty();
    }

    @Test
    void whoTakesATransferBackAfterItWasAcceptedIsTooLateAndNotForbidden() {
        // Given
        UUID transfer = handOver(SOURCE, ONE);

        // When
        explained(cancel(transfer, worker(SOURCE), 1), problem(412, "stale-version"));
        explained(cancel(transfer, new Actor(SOURCE, Role.CLERK), 2), problem(403, "forbidden"));
        var refused = worlds.answered(cancel(transfer, worker(SOURCE), 2), problem(409, "state-conflict"));

        // Then
        assertThat(refused).isEmpty();
    }

    @Test
    void ofTwoTransfersThatWereAcceptedEitherIsCompletedFirst() {
        // Given
        UUID first = handOver(SOURCE, ONE);
        UUID second = handOver(ONE, OTHER);

        // Then
        assertThat(worlds.looksLike(world -> world.rows().contains(first + " 3 completed")
                        && world.rows().contains(second + " 2 accepted")))
                .isTrue();
        assertThat(worlds.any().isSettled()).isFalse();
    }

    private static Act cancel(UUID transfer, Actor actor, long version) {
        return new ActOnTransfer(actor, transfer, "cancellation", ActOnReferral.FITS, version, UUID.randomUUID());
    }

    private UUID handOver(Party from, Party to) {
        UUID transfer = UUID.randomUUID();
        explained(
                new RequestTransfer(worker(from), worlds.any(), List.of(to), UUID.randomUUID()),
                answer(
                        201,
                        1,
                        Json.object("id", transfer, "status", "requested", "allowedActs", List.of("cancellation"))));
        explained(
                new ActOnTransfer(worker(to), transfer, "acceptance", "", 1L, UUID.randomUUID()), done(2, "accepted"));
        return transfer;
    }

    private void explained(Act act, Answer answer) {
        assertThat(worlds.answered(act, answer)).as(act.call().toString()).isEmpty();
    }

    private Act act(Party party, String act, String word, long version) {
        return actOn(referral, party, act, word, version);
    }

    private static Act actOn(UUID referral, Party party, String act, String word, long version) {
        return new ActOnReferral(worker(party), referral, act, word, version, UUID.randomUUID());
    }

    private Act passOn(Party party, String act, long version, Party... receivers) {
        return new PassOnReferral(worker(party), referral, act, List.of(receivers), version, UUID.randomUUID());
    }

    private Act request(Party party, UUID id, String category, Party... receivers) {
        return new RequestReferral(worker(party), worlds.any(), id, category, List.of(receivers), UUID.randomUUID());
    }

    private static Answer requested(UUID id) {
        return requested(id, "cancellation", "redirection");
    }

    private static Answer requested(UUID id, String... allowed) {
        return answer(
                201,
                1,
                Json.object("id", id, "code", "fulfill", "status", "requested", "allowedActs", List.of(allowed)));
    }

    private void refer() {
        refer("home-help", ONE, OTHER);
    }

    private void refer(String category, Party... receivers) {
        worlds.answered(request(SOURCE, referral, category, receivers), requested(UUID.randomUUID()));
    }

    private Act accept(Party party) {
        return accept(party, 1);
    }

    private Act accept(Party party, long version) {
        return new ActOnReferral(worker(party), referral, "acceptance", "", version, UUID.randomUUID());
    }

    private static Actor worker(Party party) {
        return new Actor(party, Role.WORKER);
    }

    private static Answer done(long version, String status, String... allowed) {
        return answer(200, version, Json.object("status", status, "allowedActs", List.of(allowed)));
    }

    private static Answer answer(int status, long version, JsonNode body) {
        return new Answer("", status, body, Expected.tag(version));
    }

    private static Answer problem(int status, String code) {
        return new Answer("", status, Json.object("code", code), "");
    }
}
