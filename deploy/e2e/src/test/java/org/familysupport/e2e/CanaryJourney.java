package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.dev.demo.Answer;
import org.familysupport.dev.demo.Json;
import org.familysupport.events.Topics;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names, addresses and notes with a mark of their own go in, and the mark comes out nowhere (faults C and 59). */
@ExtendWith(InTheHouse.class)
@Order(4)
class CanaryJourney {
    private final String mark = "КАНАРЕЙКА-" + UUID.randomUUID();

    @Test
    @Proves("77")
    void nothingPersonalLeavesByLogsMetricsTopicsOrRefusals(House house) throws IOException {
        Specialist earlyHelp = house.specialist("early-help.specialist");
        Specialist centre = house.specialist("zabota.specialist");
        LocalDate day = LocalDate.of(2018, 5, 15);

        Family family = earlyHelp.registers(Family.named(mark));
        UUID referral = earlyHelp.refers(family, mark, centre);
        centre.accepts(referral).orGiveUp();
        centre.starts(referral);
        centre.delivers(family, day, referral, mark);
        centre.completes(referral);
        List<String> refusals = refusalsOf(earlyHelp, family);
        house.count(centre, day, 1);

        List<String> records = AllTopics.read(house);
        assertThat(records)
                .as("the topics hold the family")
                .anyMatch(record -> record.contains(family.id().toString()));
        assertThat(marked(records)).as("topics").isEmpty();
        assertThat(tellingABirth(records))
                .as("births on topics that others read")
                .isEmpty();
        assertThat(marked(refusals)).as("refusals").isEmpty();
        assertThat(marked(metricsOf(house))).as("metrics").isEmpty();
        assertThat(marksInLogsOf(house)).as("logs").isEmpty();
    }

    /** Requests that must be refused for what stands in them. */
    private List<String> refusalsOf(Specialist specialist, Family family) {
        ObjectNode wrongDate = Family.named(mark).put("territory", mark);
        ObjectNode wrongCode = Family.named(mark);
        wrongCode.withArray("members").forEach(member -> ((ObjectNode) member).put("role", mark));
        ObjectNode wrongNumber = Family.named(mark);
        wrongNumber
                .withArray("members")
                .forEach(member -> ((ObjectNode) member.path("newPerson"))
                        .putArray("identifiers")
                        .add(Json.object("system", "snils", "value", mark)));
        ObjectNode wrongReferral = Json.object(
                "subject", Json.object("kind", "family", "id", family.id()),
                "receivers", List.of(mark),
                "note", mark);
        List<Answer> answers = new ArrayList<>();
        for (ObjectNode wrong : List.of(wrongDate, wrongCode, wrongNumber)) {
            answers.add(specialist
                    .sender()
                    .inOrderTo("registration")
                    .post(specialist.places().registry() + "/api/v1/families", wrong));
        }
        answers.add(specialist.sender().post(specialist.places().referral() + "/api/v1/referrals", wrongReferral));
        assertThat(answers).extracting(Answer::status).allMatch(status -> status == 400 || status == 422);
        return answers.stream().map(answer -> answer.body().toString()).toList();
    }

    /** A birth date travels on one topic alone, which only the four services read (rulings 24). */
    private static List<String> tellingABirth(List<String> records) {
        List<String> telling = records.stream()
                .filter(record -> Family.BIRTHS.stream().anyMatch(record::contains))
                .toList();
        assertThat(telling).as("births where they may be").isNotEmpty();
        return telling.stream()
                .filter(record -> !record.startsWith(Topics.PEOPLE_CORE + " "))
                .toList();
    }

    private static List<String> metricsOf(House house) throws IOException {
        List<String> pages = new ArrayList<>();
        for (String service : house.processes().services()) {
            URI page = URI.create(house.processes().managementUrl(service) + "/q/metrics");
            try (InputStream body = page.toURL().openStream()) {
                pages.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    private List<String> marksInLogsOf(House house) throws IOException {
        List<String> marked = new ArrayList<>();
        try (Stream<Path> logs = Files.list(house.logs())) {
            for (Path log : logs.toList()) {
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                        .lines()
                        .filter(this::isMarked)
                        .forEach(line -> marked.add(log.getFileName() + ": " + line));
            }
        }
        return marked;
    }

    private List<String> marked(List<String> texts) {
        return texts.stream().filter(this::isMarked).toList();
    }

    /** The id alone would give it away too, for it stands nowhere else. */
    private boolean isMarked(String text) {
        return text.contains(mark.substring(mark.indexOf('-') + 1));
    }
}
