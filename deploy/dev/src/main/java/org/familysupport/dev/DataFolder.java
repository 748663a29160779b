package org.familysupport.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.familysupport.stack.Folders;
import org.familysupport.stack.StackFailure;

/** What a house keeps between runs: data, logs, and in {@code run} the pids of what runs. */
final class DataFolder {
    private static final int LINES = 25;

    private final Path root;

    DataFolder(Path root) {
        this.root = root;
        Folders.made(root.resolve("run"));
        Folders.made(root.resolve("log"));
    }

    Path run() {
        return root.resolve("run");
    }

    Path of(String part) {
        return root.resolve(part);
    }

    Path log(String process) {
        return root.resolve("log").resolve(process + ".log");
    }

    /** The log of the last run is kept as {@code .1}. */
    void beginLog(String process) {
        try {
            if (Files.exists(log(process))) {
                Path previous = log(process).resolveSibling(process + ".log.1");
                Files.move(log(process), previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException refused) {
            throw new StackFailure("The log of " + process + " cannot be begun: " + refused.getMessage(), refused);
        }
    }

    String endOfLog(String process) {
        try {
            List<String> lines = new String(Files.readAllBytes(log(process)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException nothingWritten) {
            return "(it wrote nothing)";
        }
    }

    void writePid(String process, ProcessMark mark) {
        mark.write(pidFile(process));
    }

    Optional<ProcessHandle> running(String process) {
        return ProcessMark.read(pidFile(process)).flatMap(ProcessMark::alive);
    }

    void forgetPid(String process) {
        try {
            Files.deleteIfExists(pidFile(process));
        } catch (IOException refused) {
            throw new StackFailure("The pid file of " + process + " cannot be deleted.", refused);
        }
    }

    /** Forgets everything but the run folder, which holds the lock. */
    void forgetData() {
        List.of("postgres", "kafka", "issuer", "keycloak", "log").forEach(part -> Folders.forget(of(part)));
        Folders.made(root.resolve("log"));
    }

    private Path pidFile(String process) {
        return run().resolve(process + ".pid");
    }
}
