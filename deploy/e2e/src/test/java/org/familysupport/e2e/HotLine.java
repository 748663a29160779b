package org.familysupport.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;

/** What somebody does who takes the calls of a hot line and looks into what they tell. */
record HotLine(Specialist worker) {
    /** Enters an urgent call of somebody who did not say who they are; the signal that it opens. */
    UUID takes(String topic, Instant when) {
        ObjectNode call = Json.object(
                "channel",
                "phone",
                "topic",
                topic,
                "urgency",
                "urgent",
                "answer",
                "passed-on",
                "anonymous",
                true,
                "text",
                "Обижают ученика " + Family.invented(),
                "takenAt",
                when);
        return UUID.fromString(
                worker.sender().post(place("hot-line-calls"), call).orGiveUp().text("signal"));
    }

    Answer reads(UUID signal) {
        return worker.sender().get(place("signals") + "/" + signal);
    }

    /** Those about which nothing was done yet: all of them, or those whose term went by. */
    List<String> without(String firstAction) {
        return worker.sender()
                .get(place("signals") + "?pageSize=200&withoutFirstAction=" + firstAction)
                .orGiveUp()
                .body()
                .path("items")
                .findValuesAsText("id");
    }

    void actsFirst(UUID signal) {
        worker.acts("signals", signal, "first-action", Json.object()).orGiveUp();
    }

    /** Looks into it and finds whom it is about. */
    Answer finds(UUID signal, UUID person) {
        looksInto(signal);
        ObjectNode about = Json.object("subject", Json.object("kind", "person", "id", person));
        return worker.acts("signals", signal, "registration", about).orGiveUp();
    }

    /** Looks into it and finds that it belongs to help that is given already. */
    Answer links(UUID signal, UUID referral) {
        looksInto(signal);
        return worker.acts("signals", signal, "link", Json.object("kind", "referral", "id", referral))
                .orGiveUp();
    }

    /** How many calls came on a day. */
    JsonNode callsOf(LocalDate day) {
        return worker.sender()
                .get(place("hot-line-calls") + "/counts?from=" + day + "&to=" + day)
                .orGiveUp()
                .body();
    }

    private void looksInto(UUID signal) {
        worker.acts("signals", signal, "review", Json.object()).orGiveUp();
    }

    private String place(String collection) {
        return worker.places().referral() + "/api/v1/" + collection;
    }
}
