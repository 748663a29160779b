package org.familysupport.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The data folder of a server, made when it is missing, and the command line that serves it. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";

    private final LocalPostgres.Settings settings;
    private final PostgresBinaries binaries;

    PostgresCluster(LocalPostgres.Settings settings) {
        this.settings = settings;
        this.binaries = PostgresBinaries.in(settings.programs());
    }

    void initialise() {
        if (Files.exists(settings.data().resolve("PG_VERSION"))) {
            return;
        }
        Path place = settings.data().toAbsolutePath();
        Path half = place.resolveSibling(place.getFileName() + ".making");
        Folders.around(place);
        Folders.forget(half);
        try {
            initialise(half);
            // Only an empty folder may give way: what else is in it is not ours to delete.
            Files.deleteIfExists(place);
            Folders.settle(half, place);
        } catch (IOException failed) {
            throw new StackFailure("The data folder " + place + " cannot be made: " + failed.getMessage(), failed);
        }
    }

    private void initialise(Path folder) throws IOException {
        Path password = Files.writeString(folder.resolveSibling(folder.getFileName() + ".password"), SUPERUSER);
        try {
            Command initdb = Command.run(OrdinaryUser.runs(initdb(folder, password)), Map.of("LC_ALL", locale()));
            if (!initdb.succeeded()) {
                throw new StackFailure("PostgreSQL could not make its data folder:\n" + initdb.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private List<String> initdb(Path folder, Path password) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The character classes of pg_trgm come from LC_CTYPE: with plain C a Cyrillic name has no trigrams.
                "--locale=" + locale(),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!settings.durable()) {
            words.add("--no-sync");
        }
        return words;
    }

    /**
     * After a kill the file that names the server may name a process that ended but is still in the process table, and
     * PostgreSQL would think it runs. Named instead is this process, its parent to be, which it knows cannot be a server; the
     * file stays, for by it PostgreSQL sees whether orphans of the old server still hold its memory.
     */
    void forgiveDeadServer() {
        Path file = settings.data().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : List.of();
            if (lines.isEmpty() || isRunning(lines.get(0))) {
                return;
            }
            lines.set(0, String.valueOf(ProcessHandle.current().pid()));
            Files.write(file, lines);
        } catch (IOException unreadable) {
            throw new StackFailure("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isRunning(String pid) {
        return pid.strip().matches("\\d+")
                && ProcessHandle.of(Long.parseLong(pid.strip()))
                        .filter(Signals::isRunning)
                        .isPresent();
    }

    List<String> command() {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("postgres"),
                "-D",
                settings.data().toAbsolutePath().toString()));
        configuration().forEach((key, value) -> words.addAll(List.of("-c", key + "=" + value)));
        return OrdinaryUser.runs(words);
    }

    private Map<String, String> configuration() {
        String flag = settings.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("port", String.valueOf(settings.port())),
                Map.entry("listen_addresses", "127.0.0.1"),
                // A socket path may have 107 characters, a checkout may lie deeper.
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", flag),
                Map.entry("synchronous_commit", flag),
                Map.entry("full_page_writes", flag),
                // Four services with a pool of 20 and a migration each, and room for a benchmark beside them.
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("shared_preload_libraries", "pg_stat_statements"),
                Map.entry("timezone", "UTC"),
                Map.entry("lc_messages", "C"),
                Map.entry("log_checkpoints", "off"),
                // No personal data in logs: DETAIL lines and statements carry values.
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"));
    }

    private static String locale() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }
}
