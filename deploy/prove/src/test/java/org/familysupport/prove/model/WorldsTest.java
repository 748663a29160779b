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
    private final UUID referral = UUID.randomUUID();

    @Test
    void ofTwoWhoAcceptAtOneMomentOneHasItAndTheOtherIsToldSo() {
        // Given
        refer();
        Act one = accept(ONE);
        Act other = accept(OTHER);

        // When
        var violated = worlds.answered(
                one, problem(409, "taken-by-another"), other, done(2, "accepted", "start", "cancellation"));

        // Then
        assertThat(violated).isEmpty();
        assertThat(worlds.any().knows(OTHER)).isEqualTo(Knows.EVERYTHING);
        assertThat(worlds.any().knows(ONE)).isEqualTo(Knows.NOTHING);
    }

    @Test
    void bothCannotHaveIt() {
        // Given
        refer();
        Answer accepted = done(2, "accepted", "start", "cancellation");

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
        worlds.answered(accept, done(2, "accepted", "start", "cancellation"));
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

    private void refer() {
        worlds.answered(
                new RequestReferral(
                        worker(SOURCE), worlds.any(), referral, "home-help", List.of(ONE, OTHER), UUID.randomUUID()),
                answer(201, 1, Json.object("status", "requested", "allowedActs", List.of("cancellation"))));
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
