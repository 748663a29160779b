package org.familysupport.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.dev.demo.Patience;

/** What guardianship does with who wants to take a child into care. */
record CarerSchool(Specialist guardianship) {
    /** Opens a course of so many sessions. */
    UUID opens(int sessions, LocalDate from) {
        ObjectNode course = Json.object("title", "Школа " + Family.invented(), "sessions", sessions, "from", from);
        return posted("carer-courses", course);
    }

    /** Enters a candidate with another adult of the household. */
    UUID enters(UUID candidate, UUID another, LocalDate day) {
        ObjectNode carer =
                Json.object("person", candidate, "adults", List.of(another), "form", "foster-care", "appliedOn", day);
        return posted("carers", carer);
    }

    void enrols(UUID carer, UUID course, List<UUID> adults) {
        acts(carer, "enrolment", Json.object("course", course, "adults", adults))
                .orGiveUp();
    }

    /** Notes that an adult has attended the whole course. */
    Answer completes(UUID carer, UUID course, UUID adult, int sessions, LocalDate day) {
        return acts(
                        carer,
                        "attendance",
                        Json.object("course", course, "adult", adult, "sessions", sessions, "completedOn", day))
                .orGiveUp();
    }

    Answer certifies(UUID carer, LocalDate day) {
        return acts(carer, "certification", Json.object("on", day));
    }

    private Answer acts(UUID carer, String act, ObjectNode words) {
        return guardianship.acts("carers", carer, act, words);
    }

    private UUID posted(String collection, ObjectNode words) {
        String url = guardianship.places().referral() + "/api/v1/" + collection;
        return UUID.fromString(Patience.untilHeard(() -> guardianship.sender().post(url, words))
                .orGiveUp()
                .text("id"));
    }
}
