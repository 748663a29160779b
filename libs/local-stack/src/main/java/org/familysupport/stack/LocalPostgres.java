package org.familysupport.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL server on the loopback interface, with a database and two roles for each service.
 *
 * <p>Two ways to use it: {@link #start} runs the server as a child of this JVM (tests); {@link #command} and
 * {@link #furnish} are for a launcher that runs and supervises the process itself.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private Process process;

    /**
     * Where the server lives and how much it may lose.
     *
     * @param programs the folder its programs are unpacked to, shared by all servers of one checkout
     * @param data the data folder, kept between runs
     * @param port on 127.0.0.1
     * @param durable whether a commit is on disk when it is answered; off only where the data is thrown away
     * @param openStatistics whether app roles may read pg_stat_statements, for tests that count statements
     */
    public record Settings(Path programs, Path data, int port, boolean durable, boolean openStatistics) {
        /** A server that keeps what it was told. */
        public static Settings durable(Path programs, Path data, int port) {
            return new Settings(programs, data, port, true, false);
        }

        /** A server for the time of a test run. */
        public static Settings forTests(Path programs, Path data, int port) {
            return new Settings(programs, data, port, false, true);
        }

        public String jdbcUrl(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }

        /** The same for the Vert.x client. */
        public String reactiveUrl(String database) {
            return "postgresql://127.0.0.1:" + port + "/" + database;
        }
    }

    private LocalPostgres(Settings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the server, making its data folder when there is none, and waits until the databases are there. */
    public static LocalPostgres start(Settings settings) {
        LocalPostgres server = new LocalPostgres(settings, launch(settings));
        try {
            server.awaitFurnished();
            return server;
        } catch (RuntimeException | Error failed) {
            server.close();
            throw failed;
        }
    }

    /** Unpacks the programs and makes the data folder where needed; answers the command line of the server. */
    public static List<String> command(Settings settings) {
        PostgresCluster cluster = new PostgresCluster(settings);
        cluster.initialise();
        cluster.forgiveDeadServer();
        return cluster.command();
    }

    /** Creates what is missing of databases, roles and extensions. False while the server does not take connections. */
    public static boolean furnish(Settings settings) {
        try {
            new PostgresFurnishing(settings).furnish();
            return true;
        } catch (SQLException refused) {
            if (isNotYetUp(refused)) {
                return false;
            }
            throw new StackFailure("PostgreSQL refused to be set up: " + refused.getMessage(), refused);
        }
    }

    public Settings settings() {
        return settings;
    }

    /** Stops and starts the server as a database administrator would, connections are cut; for tests of recovery. */
    public void restart() {
        close();
        process = launch(settings);
        awaitFurnished();
    }

    /** Fast shutdown: running transactions are rolled back, what is committed stays. */
    @Override
    public void close() {
        Signals.end(process.toHandle(), "INT", Duration.ofSeconds(20));
    }

    private static Process launch(Settings settings) {
        List<String> command = Leash.runs(command(settings));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(settings).toFile()));
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new StackFailure("PostgreSQL cannot be started: " + failed.getMessage(), failed);
        }
    }

    private void awaitFurnished() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!furnish(settings)) {
            try {
                if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    throw new StackFailure("PostgreSQL did not start:\n" + Files.readString(log(settings)));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted while PostgreSQL was starting.", interrupted);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static Path log(Settings settings) {
        return settings.data().resolveSibling("postgres.log");
    }

    /** Class 08: no connection; 57P03: the server is starting up; 57P01: it is going down. */
    private static boolean isNotYetUp(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return state.startsWith("08") || state.equals("57P03") || state.equals("57P01");
    }
}
