package org.familysupport.e2e;

import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Patience;
import org.familysupport.dev.demo.Places;
import org.familysupport.dev.demo.Sender;

/** The route sheet of a child, as somebody reads it. */
record RouteSheet(Places places, Sender reader, UUID id) {
    RouteSheet(Specialist reader, UUID id) {
        this(reader.places(), reader.sender(), id);
    }

    /** The same sheet in other hands. */
    RouteSheet by(Sender other) {
        return new RouteSheet(places, other, id);
    }

    Answer read() {
        return reader.get(places.referral() + "/api/v1/routes/" + id);
    }

    /** By which referral a step is asked for; the first is 1. */
    UUID referralOf(int step) {
        return UUID.fromString(step(step, "referral"));
    }

    /** How its steps stand, in their order. */
    List<String> states() {
        return read().orGiveUp().body().path("steps").findValuesAsText("status");
    }

    /** Waits until all steps were taken. */
    Answer awaitsTheEnd() {
        return Patience.until(answer -> answer.text("status").equals("completed"), () -> read().orGiveUp());
    }

    private String step(int number, String field) {
        return read().orGiveUp()
                .body()
                .path("steps")
                .path(number - 1)
                .path(field)
                .asText();
    }
}
