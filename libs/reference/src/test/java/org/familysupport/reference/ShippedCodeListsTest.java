package org.familysupport.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.familysupport.kernel.code.Code;
import org.junit.jupiter.api.Test;

/** What the lists that ship with the system promise to the services. */
class ShippedCodeListsTest {
    private final CodeLists lists = CodeLists.load();

    @Test
    void areNamedByTheIndexWithoutExceptions() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".csv", ""))
                            .filter(name -> !name.equals("code-lists")))
                    .containsExactlyInAnyOrderElementsOf(lists.names());
        }
    }

    @Test
    void mapEveryServiceTypeToAKindOfTheLaw() {
        assertThat(lists.list("service-kind").codes()).hasSize(8);
        assertThat(lists.list("service-type").codes())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(type -> assertThat(type.attribute("kind"))
                        .hasValueSatisfying(
                                kind -> assertThat(lists.list("service-kind").known(kind))
                                        .isTrue()));
        assertThat(lists.list("service-type").codes().stream()
                        .map(type -> type.attribute("kind").orElseThrow()))
                .containsAll(lists.list("service-kind").codes().stream()
                        .map(Code::code)
                        .toList());
    }

    @Test
    void numberTheTwelveDirectionsAsTheSourceDoes() {
        assertThat(lists.list("direction").codes())
                .extracting(direction -> direction.attribute("number").orElse("") + " " + direction.code())
                .startsWith("1 home-help", "2 social-accompaniment", "3 home-rehabilitation")
                .endsWith("12 other-forms")
                .hasSize(12);
    }

    @Test
    void sayWhoLeadsInEachStageOfLife() {
        assertThat(lists.list("age-stage").codes())
                .allSatisfy(stage -> assertThat(stage.attribute("sector"))
                        .hasValueSatisfying(sector ->
                                assertThat(lists.list("sector").known(sector)).isTrue()))
                .allSatisfy(stage -> assertThat(stage.attribute("organisation-type"))
                        .hasValueSatisfying(type -> assertThat(
                                        lists.list("organisation-type").known(type))
                                .isTrue()));
    }

    @Test
    void nameTheNeedThatEachDirectionMeets() {
        assertThat(lists.list("direction").codes())
                .allSatisfy(direction -> assertThat(direction.attribute("need"))
                        .hasValueSatisfying(
                                need -> assertThat(lists.list("need-category").known(need))
                                        .isTrue()));
    }

    @Test
    void sayWhichFamilyRolesMayConsentForTheChild() {
        assertThat(lists.list("family-role").codes())
                .filteredOn(role -> role.attribute("represents").orElseThrow().equals("yes"))
                .extracting(Code::code)
                .containsExactly(
                        "mother", "father", "legal-representative", "guardian", "trustee", "foster-parent", "adopter");
    }

    @Test
    void beginTheProgrammesWithTheGeneralOne() {
        assertThat(lists.list("programme").codes().getFirst().code()).isEqualTo("general");
    }

    @Test
    void holdTheReasonsThatTheHandOverNeeds() {
        assertThat(lists.list("status-reason").codes())
                .extracting(Code::code)
                .contains(
                        "at-capacity",
                        "no-specialist",
                        "outside-area",
                        "not-eligible",
                        "family-declined",
                        "consent-withdrawn",
                        "taken-by-another-receiver",
                        "wrong-receiver",
                        "duplicate",
                        "other");
    }

    @Test
    void areAllUsableInTheYearOfTheFirstRelease() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThat(lists.names())
                .allSatisfy(name -> assertThat(lists.list(name).usableOn(day)).isNotEmpty());
    }

    private static Path folder() throws URISyntaxException {
        URL index = Objects.requireNonNull(CodeLists.class.getResource("/reference/code-lists.csv"));
        return Objects.requireNonNull(Path.of(index.toURI()).getParent());
    }
}
