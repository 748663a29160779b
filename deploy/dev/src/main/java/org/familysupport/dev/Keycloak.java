package org.familysupport.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.familysupport.stack.Folders;
import org.familysupport.stack.StackFailure;

/** The real Keycloak in the place of the light issuer: same realm file, same port, data kept. */
final class Keycloak {
    /** The first start builds, imports and hashes passwords: about a minute and a half on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    private static final String BUILT = ".built-for-family-support";

    private final Path home;
    private final Path data;
    private final int port;

    /**
     * The distribution as unpacked.
     *
     * @param data where its database is kept
     */
    Keycloak(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    Recipe recipe(Path realm, String issuer) {
        return new Recipe(
                "issuer",
                () -> prepared(realm),
                environment(),
                () -> Reach.answersOk(issuer + "/.well-known/openid-configuration"),
                PATIENCE,
                "TERM");
    }

    private List<String> prepared(Path realm) {
        if (!Files.isExecutable(program())) {
            throw new StackFailure("There is no Keycloak in " + home + ".");
        }
        try {
            Path imports = Folders.made(home.resolve("data/import"));
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            if (!Files.exists(home.resolve(BUILT))) {
                build();
                Files.createFile(home.resolve(BUILT));
            }
        } catch (IOException refused) {
            throw new StackFailure("Keycloak cannot be prepared: " + refused.getMessage(), refused);
        }
        Folders.made(data);
        return command();
    }

    /** What {@code kc.sh} runs. Not by it: it stays between us and the server, and killing it would leave the server. */
    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-url=jdbc:h2:file:" + data.toAbsolutePath().resolve("keycloak") + ";NON_KEYWORDS=VALUE",
                "--log-level=warn"));
        return command;
    }

    /** Once for an unpacked distribution: what is fixed at build time in Keycloak. */
    private void build() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                program().toString(), "build", "--db=dev-file", "--cache=local", "--health-enabled=false");
        builder.environment().putAll(environment());
        Path log = Folders.made(data).resolve("build.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StackFailure("Keycloak could not be built:\n" + Files.readString(log));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while Keycloak was built.", interrupted);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    }

    private Path program() {
        return home.resolve("bin/kc.sh");
    }
}
