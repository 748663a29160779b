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
        var asked = worlds.answered(passOn(ONE, "return", 2), requested(back));
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

    private Act act(Party party, String act, String word, long version) {
        return new ActOnReferral(worker(party), referral, act, word, version, UUID.randomUUID());
    }

    private Act passOn(Party party, String act, long version, Party... receivers) {
        return new PassOnReferral(worker(party), referral, act, List.of(receivers), version, UUID.randomUUID());
    }

    private static Answer requested(UUID id) {
        return answer(
                201,
                1,
                Json.object(
                        "id",
                        id,
                        "code",
                        "fulfill",
                        "status",
                        "requested",
                        "allowedActs",
                        List.of("cancellation", "redirection")));
    }

    private void refer() {
        refer("home-help", ONE, OTHER);
    }

    private void refer(String category, Party... receivers) {
        worlds.answered(
                new RequestReferral(
                        worker(SOURCE), worlds.any(), referral, category, List.of(receivers), UUID.randomUUID()),
                requested(UUID.randomUUID()));
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
