package org.familysupport.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;

/** A case of a woman who may relinquish her child, as somebody of its team leads it, and the signal from which it comes. */
record ClosedCase(Specialist team, UUID signal, UUID id) {
    private static final String TOPIC = "relinquishment";

    /** A unit tells the team of a woman; nobody is on record yet. */
    static UUID raised(Specialist unit, Specialist team) {
        ObjectNode signal = Json.object(
                "source",
                unit.organisation().id(),
                "receiver",
                team.organisation().id(),
                "channel",
                "maternity-unit",
                "topic",
                TOPIC,
                "urgency",
                "urgent",
                "unborn",
                true,
                "text",
                "Намерена отказаться от ребёнка, " + Family.invented());
        return UUID.fromString(Patience.untilHeard(() -> unit.sender().post(url(unit, "signals"), signal))
                .orGiveUp()
                .text("id"));
    }

    /** The team looks into the signal, has the woman on record and opens its case of her. */
    static ClosedCase opened(Specialist team, UUID signal, UUID woman, Specialist unit) {
        team.acts("signals", signal, "review", Json.object()).orGiveUp();
        ObjectNode words = Json.object(
                "person", woman, "weeks", 31, "unit", unit.organisation().id(), "signal", signal, "team", List.of());
        Answer opened = Patience.untilHeard(() -> team.sender().post(url(team, "relinquishments"), words))
                .orGiveUp();
        team.acts("signals", signal, "registration", Json.object("subject", Json.object("kind", "person", "id", woman)))
                .orGiveUp();
        return new ClosedCase(team, signal, UUID.fromString(opened.text("id")));
    }

    void notes(String step, LocalDate day) {
        acts("steps", Json.object("stepCode", step, "on", day));
    }

    void notesBirth(LocalDate day) {
        acts("birth", Json.object("on", day));
    }

    /** Notes how it came out, and is done. */
    Answer ends(String outcome, LocalDate day) {
        acts("outcome", Json.object("outcomeCode", outcome, "on", day));
        return acts("closure", Json.object());
    }

    /** What somebody finds who asks for the case, and for its signal. */
    List<Integer> soughtBy(Specialist other) {
        return List.of(
                other.sender().get(url(other, "relinquishments") + "/" + id).status(),
                other.sender().get(url(other, "signals") + "/" + signal).status());
    }

    /** How cases came out in a quarter and a place, for who counts for the region. */
    static Answer outcomes(Specialist analyst, String query) {
        return analyst.sender()
                .inOrderTo("reporting")
                .get(url(analyst, "relinquishments") + "/counts?" + query)
                .orGiveUp();
    }

    private Answer acts(String act, ObjectNode words) {
        return team.acts("relinquishments", id, act, words).orGiveUp();
    }

    private static String url(Specialist caller, String collection) {
        return caller.places().referral() + "/api/v1/" + collection;
    }
}
