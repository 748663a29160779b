package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every command of the pages for those who use the house is run, in their order, and does what the page promises. */
@ExtendWith(InTheHouse.class)
@Order(7)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsJourney {
    private static final String AGENCY_SYSTEMS = "for-agency-systems.md";
    private static final String FRONT_END = "for-front-end.md";
    private static final String REPORTING_JOBS = "for-reporting-jobs.md";
    /** As it stands in the page. */
    private static final LocalDate DAY_OF_HELP = LocalDate.of(2025, 9, 1);

    @BeforeAll
    static void curlIsThere() throws IOException, InterruptedException {
        Process search = new ProcessBuilder("/bin/sh", "-c", "command -v curl").start();
        assertThat(search.waitFor())
                .as("The commands of the documents need curl, and this machine has none: install it, then test again.")
                .isZero();
    }

    @Test
    @Order(1)
    void anAgencysSystemRegistersRefersDeliversAndReads(House house) throws IOException, InterruptedException {
        Document.Outcome outcome = Document.named(AGENCY_SYSTEMS).run(house.addresses(), List.of("FAMILY", "CHILD"));

        assertSucceeded(outcome);
        Family family = new Family(UUID.fromString(outcome.value("FAMILY")), UUID.fromString(outcome.value("CHILD")));
        assertThat(house.specialist("early-help.specialist").readsTheRecordOf(family, 7))
                .containsExactlyInAnyOrder(
                        "family-registered",
                        "responsibility-opened",
                        "referral-requested",
                        "referral-accepted",
                        "referral-started",
                        "delivery-recorded",
                        "referral-completed");
        Specialist preschool = house.specialist("ryabinka.specialist");
        assertThat(house.count(preschool, DAY_OF_HELP, 1).path("value").asInt()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aFrontEndLearnsWhoAsksAndWhatIsRefused(House house) throws IOException, InterruptedException {
        Document.Outcome outcome = Document.named(FRONT_END).run(house.addresses(), List.of());

        assertSucceeded(outcome);
        String preschool =
                house.specialist("ryabinka.specialist").organisation().id().toString();
        assertThat(outcome.output()).contains("\"organisation\"", preschool, "\"items\"", "\"errors\"", "\"pointer\"");
    }

    @Test
    @Order(3)
    void aReportingJobCountsAndReadsTopics(House house) throws IOException, InterruptedException {
        Document.Outcome outcome = Document.named(REPORTING_JOBS).run(house.addresses(), List.of());

        assertSucceeded(outcome);
        assertThat(outcome.output())
                .contains("\"unit\":\"children\"", "\"unit\":\"families\"", "\"scope\":\"direction\"")
                .contains("\norg.familysupport.registry.OrganisationRegistered.v1\t")
                .contains("\norg.familysupport.delivery.DeliveryRecorded.v1\t")
                .contains("Not authorized to access topics: [registry.people-core.v1]");
    }

    @Test
    @Order(4)
    void noPageIsForgotten() throws IOException {
        try (Stream<Path> pages = Files.list(Document.folder())) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> name.startsWith("for-")))
                    .containsExactlyInAnyOrder(AGENCY_SYSTEMS, FRONT_END, REPORTING_JOBS);
        }
    }

    private static void assertSucceeded(Document.Outcome outcome) {
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
        assertThat(outcome.output()).as("commands were run").contains("--- for-");
    }
}
