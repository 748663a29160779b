package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.dev.demo.Deeds.Deed;

/** Tells the record of the child as who is responsible reads it, and holds it against what was done. */
final class ContinuousRecord {
    /** The last facts are on their way for a moment; a record that lacks one after this is told as it is. */
    private static final Duration TO_ARRIVE = Duration.ofMinutes(2);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final String url;
    private final Player reader;
    private final Labels labels;
    private final Findings findings;
    private final PrintStream out;

    ContinuousRecord(Places places, StoryFamily family, Player reader, Findings findings, PrintStream out) {
        this.url = places.registry() + "/api/v1/people/" + family.child() + "/record?pageSize=200";
        this.reader = reader;
        this.labels = new Labels(reader.sender(), places);
        this.findings = findings;
        this.out = out;
    }

    void compare(Deeds deeds) {
        JsonNode entries = read(deeds.all().size());
        out.printf("%n  The one record of the child, as %s reads it%n", reader.name());
        List<Deed> open = new ArrayList<>(deeds.all());
        for (JsonNode entry : entries) {
            findings.note(open.remove(deed(entry)), line(entry));
        }
        open.forEach(missing -> findings.note(
                false,
                "  missing: " + missing.fact() + " by "
                        + labels.organisation(missing.organisation().toString())));
    }

    private JsonNode read(int facts) {
        long end = System.nanoTime() + TO_ARRIVE.toNanos();
        return Patience.until(
                        answer -> !answer.isPerhapsTooEarly()
                                && (answer.body().path("items").size() >= facts || System.nanoTime() > end),
                        () -> reader.sender().get(url))
                .orGiveUp()
                .body()
                .path("items");
    }

    private static Deed deed(JsonNode entry) {
        return new Deed(
                entry.path("fact").asText(),
                UUID.fromString(entry.path("organisation").asText()));
    }

    private String line(JsonNode entry) {
        return "  %s  %-52s  %s"
                .formatted(
                        LocalDate.parse(entry.path("day").asText()).format(DAY),
                        labels.organisation(entry.path("organisation").asText()),
                        labels.fact(entry));
    }
}
