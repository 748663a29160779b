package org.familysupport.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMarkTest {
    @TempDir
    Path folder;

    @Test
    void findsTheVeryProcess() {
        Path file = folder.resolve("x.pid");
        ProcessMark.of(ProcessHandle.current()).write(file);

        assertThat(ProcessMark.read(file).orElseThrow().alive()).contains(ProcessHandle.current());
    }

    @Test
    void neverTakesAnotherProcessOfTheSamePidForIt() {
        ProcessMark earlier = new ProcessMark(ProcessHandle.current().pid(), "another-boot:1");

        assertThat(earlier.alive()).isEmpty();
    }

    @Test
    void readsNothingFromWhatIsNoPidFile() throws Exception {
        Path file = Files.writeString(folder.resolve("x.pid"), "not a pid");

        assertThat(ProcessMark.read(file)).isEmpty();
        assertThat(ProcessMark.read(folder.resolve("missing.pid"))).isEmpty();
    }
}
