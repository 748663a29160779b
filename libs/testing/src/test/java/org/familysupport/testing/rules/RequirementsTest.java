package org.familysupport.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.familysupport.testing.rules.ProofsInSource.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsTest {
    private static final String PROMISES = "row,promise\n1,\"A room has a door.\"\n2,\"A door opens.\"\n";

    @Test
    void showsWhatIsProvedAndWhatIsOpen() {
        String text =
                Requirements.text(PROMISES, List.of(new Proof("2", "DoorTest.opens"), new Proof("2", "AJourney.ends")));

        assertThat(text)
                .contains("1 of 2 promises are proved.")
                .contains("| 1 | A room has a door. | open |")
                .contains("| 2 | A door opens. | `AJourney.ends`, `DoorTest.opens` |");
    }

    @Test
    void theListTellsWhatTheTestsOfTheCheckoutProve() {
        Requirements.check();
    }

    @Test
    void aStoryNamesItsJourneysAndWhatIsOpen(@TempDir Path journeys) throws IOException {
        Files.createFile(journeys.resolve("DoorJourney.java"));

        assertThat(Stories.section(
                        "story,title,journeys,open\n3,\"A door\",\"DoorJourney\",\"2, the key\"\n", journeys))
                .endsWith("| 3 | A door | `DoorJourney` | 2, the key |\n");
        assertThatThrownBy(() -> Stories.section("head\n3,\"A door\",\"WindowJourney\",\"\"\n", journeys))
                .hasMessageContaining("WindowJourney");
    }

    @Test
    void aTrapNamesItsTests(@TempDir Path root) throws IOException {
        Path tests = Files.createDirectories(root.resolve("src/test/java"));
        Files.writeString(tests.resolve("DoorTest.java"), "class DoorTest { void opens() {} }");

        assertThat(Traps.section("trap,tests\n\"A door\",\"DoorTest.opens DoorTest\"\n", root))
                .endsWith("| A door | `DoorTest.opens`, `DoorTest` |\n");
        assertThatThrownBy(() -> Traps.section("head\n\"A door\",\"DoorTest.shuts\"\n", root))
                .hasMessageContaining("DoorTest.shuts");
    }

    @Test
    void refusesAProofOfNothing() {
        assertThatThrownBy(() -> Requirements.text(PROMISES, List.of(new Proof("99", "DoorTest.opens"))))
                .hasMessageContaining("99");
    }

    @Test
    void findsMarksOfMethodsAndClasses() {
        String mark = "@Proves";
        String source = """
                %1$s("2")
                @ComponentTest
                class DoorTest {
                    @Test
                    %1$s("1")
                    %1$s("2")
                    void opens() {}

                    @TestFactory
                    %1$s("1")
                    Stream<DynamicTest> opensAll() {}
                }
                """.formatted(mark);

        assertThat(ProofsInSource.of("DoorTest", source))
                .containsExactly(
                        new Proof("2", "DoorTest"),
                        new Proof("1", "DoorTest.opens"),
                        new Proof("2", "DoorTest.opens"),
                        new Proof("1", "DoorTest.opensAll"));
    }
}
