package org.familysupport.e2e;

import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Patience;

/** The route sheet of a child, as somebody reads it. */
record RouteSheet(Specialist reader, UUID id) {
    Answer read() {
        return reader.sender().get(reader.places().referral() + "/api/v1/routes/" + id);
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
