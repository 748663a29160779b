package org.familysupport.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Folders;
import org.familysupport.stack.Signals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person runs it, in a checkout of its own with a blank in its path. */
@Timeout(300)
class UpTest {
    private static final List<String> GROUND = List.of("postgres", "kafka", "issuer");

    @TempDir
    static Path folder;

    private static Path root;
    private static DataFolder data;
    private static final Ports PORTS = Ports.free();

    @BeforeAll
    static void copyWhatIsRead() throws IOException {
        root = folder.resolve("my checkout");
        Path realm = root.resolve("deploy/keycloak/realm.json");
        Folders.around(realm);
        Files.copy(Checkout.realm(), realm);
        Files.createSymbolicLink(root.resolve(".tools"), Folders.made(Checkout.tools()));
        data = new DataFolder(root.resolve(".data"));
    }

    @AfterAll
    static void letGoOfTheSharedPrograms() throws IOException {
        Files.delete(root.resolve(".tools"));
    }

    @Test
    void endsWhatAKilledLauncherLeftAndRefusesASecondOne() throws Exception {
        // Given
        Process first = up();
        String board = untilReady(first);
        List<ProcessHandle> left = running();
        first.destroyForcibly().waitFor();

        // When
        Process second = up();
        String start = untilReady(second);
        Process third = up();
        String refusal = third.inputReader().readLine();

        // Then
        assertThat(board).contains("early-help.specialist").doesNotContain("left over");
        assertThat(left).hasSize(3).noneMatch(Signals::isRunning);
        assertThat(start).contains("Ending postgres (process " + left.get(0).pid() + "), left over");
        assertThat(third.waitFor()).isEqualTo(1);
        assertThat(refusal).contains("running already").contains(String.valueOf(second.pid()));
        assertThat(Whereabouts.ofRunning(root)).map(Whereabouts::isReady).contains(true);

        // When it is told to end
        second.destroy();
        second.waitFor();

        // Then nothing is left
        assertThat(running()).isEmpty();
        assertThat(Whereabouts.ofRunning(root)).isEmpty();
        assertThat(data.run()).isDirectoryNotContaining("glob:**.pid");
    }

    private static List<ProcessHandle> running() {
        return GROUND.stream().map(data::running).flatMap(Optional::stream).toList();
    }

    private static Process up() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.add("-Dfamilysupport.root=" + root);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Up.class.getName()));
        FourServices.SERVICES.forEach(service -> command.addAll(List.of("--without", service)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A JVM that was given options by it says so first.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Stream.of(Port.values())
                .forEach(port -> builder.environment().put(port.variable(), String.valueOf(PORTS.of(port))));
        return builder.start();
    }

    private static String untilReady(Process launcher) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = launcher.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("./dev demo")) {
                return said.toString();
            }
        }
        throw new AssertionError("The launcher ended before the house was ready:\n" + said);
    }
}
