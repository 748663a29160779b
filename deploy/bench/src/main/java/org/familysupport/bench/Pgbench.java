package org.familysupport.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.stack.StackFailure;

/** PostgreSQL's own load generator, as it is installed here. The servers that are unpacked for this house come without it. */
final class Pgbench {
    private static final String INSTALL = """
            pgbench was not found on the path, and without it there is nothing to compare with. It comes with PostgreSQL:
              Debian, Ubuntu   apt-get install postgresql-contrib
              Fedora           dnf install postgresql-contrib
              macOS            brew install postgresql
            ./dev bench lag and ./dev bench timing need none.""";

    private final Path program;

    private Pgbench(Path program) {
        this.program = program;
    }

    /** Says what to install where there is none. */
    static Pgbench onPath() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path candidate = Path.of(folder, "pgbench");
            if (Files.isExecutable(candidate)) {
                return new Pgbench(candidate);
            }
        }
        throw new StackFailure(INSTALL);
    }

    String version() {
        return run(List.of(program.toString(), "--version"), Map.of())
                .replace("pgbench ", "")
                .strip();
    }

    /**
     * Runs a script with as many clients as the service has callers.
     *
     * @param role of the database of that name, which is also its password
     * @param variables of the script
     */
    PgbenchReport run(
            Path script, int port, String database, String role, int clients, Duration time, Map<String, ?> variables) {
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        List<String> command = new ArrayList<>(List.of(
                program.toString(), "--no-vacuum", "--protocol=prepared", "--report-per-command", "--host=127.0.0.1"));
        command.addAll(List.of("--port=" + port, "--username=" + role, "--file=" + script));
        command.addAll(List.of("--client=" + clients, "--jobs=" + threads, "--time=" + time.toSeconds()));
        variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.add(database);
        return PgbenchReport.read(run(command, environment(role)), clients);
    }

    /** Tables that stand for the service's are in the schema `bench`. */
    private static Map<String, String> environment(String role) {
        return Map.of("PGPASSWORD", role, "PGOPTIONS", "--search_path=bench,public", "LC_ALL", "C");
    }

    private static String run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackFailure("pgbench failed:\n" + said.strip());
            }
            return said;
        } catch (IOException failed) {
            throw new StackFailure("pgbench cannot be run: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while pgbench ran.", interrupted);
        }
    }
}
