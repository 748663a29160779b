package org.familysupport.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.familysupport.stack.StackFailure;

/** What the figures were measured on: without it they mean nothing. */
final class Machine {
    private final BenchHouse house;
    private final Optional<Pgbench> pgbench;

    Machine(BenchHouse house, Optional<Pgbench> pgbench) {
        this.house = house;
        this.pgbench = pgbench;
    }

    String facts() {
        Columns facts = new Columns(14, 0);
        facts.row("when", InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
        facts.row(
                "machine",
                "%d cores, %s %s, load %.1f"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        facts.row("JDK", System.getProperty("java.vendor") + " " + Runtime.version());
        facts.row(
                "PostgreSQL",
                "%s, fsync %s, synchronous_commit %s, shared_buffers %s"
                        .formatted(
                                setting("server_version"),
                                setting("fsync"),
                                setting("synchronous_commit"),
                                setting("shared_buffers")));
        pgbench.ifPresent(program -> facts.row("pgbench", program.version()));
        return facts.text();
    }

    private String setting(String name) {
        try (Connection connection = house.asSuperuser("registry");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            return row.next() ? row.getString(1) : "unknown";
        } catch (SQLException failed) {
            throw new StackFailure("PostgreSQL does not say its " + name + ": " + failed.getMessage(), failed);
        }
    }
}
