package org.familysupport.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Database;

/**
 * Sets a service beside pgbench, taking turns on one machine: both do one act with the same statements on the same rows, with
 * as many at once. What is left is the price of all that is not SQL: HTTP, token, JSON, Hibernate, and the driver's share.
 */
final class AgainstPgbench {
    private final BenchHouse house;
    private final Pgbench pgbench;
    private final BenchOptions options;
    private final PrintStream out;

    /** One turn of each, with what was used of the cores in it. */
    private record Round(
            LoadReport service,
            PgbenchReport pgbench,
            Usage ofService,
            Usage ofPgbench,
            StatementCounts byService,
            StatementCounts byPgbench) {
        double ratio() {
            return service.perSecond() / pgbench.perSecond();
        }

        String statements() {
            return byPgbench.comparedWith(
                    byService, pgbench.transactions(), service.times().count());
        }
    }

    AgainstPgbench(BenchHouse house, Pgbench pgbench, BenchOptions options, PrintStream out) {
        this.house = house;
        this.pgbench = pgbench;
        this.options = options;
        this.out = out;
    }

    void measure(Act act) {
        out.printf(
                "%n%s: %d at once, %d x %d s%n",
                act.title(),
                options.connections(),
                options.rounds(),
                options.time().toSeconds());
        LoadDriver driver = new LoadDriver(house.port(act.load().service()), options.connections());
        driver.warmUp(act.load(), options.warmUp());
        Path script = scriptOf(act);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(round(act, driver, script));
        }
        print(rounds);
    }

    private Round round(Act act, LoadDriver driver, Path script) {
        String service = act.load().service();
        house.settle();
        StatementCounts.reset(house, service);
        Usage before = Usage.now(house, service);
        LoadReport called = driver.run(act.load(), options.time());
        Usage used = Usage.now(house, service).since(before);
        StatementCounts byService = StatementCounts.read(house, service);
        house.settle();
        StatementCounts.reset(house, service);
        before = Usage.now(house, service);
        PgbenchReport ran = pgbench.run(
                script,
                house.postgresPort(),
                service,
                Database.of(service).app(),
                options.connections(),
                options.time(),
                act.variables());
        Usage usedByPgbench = Usage.now(house, service).since(before);
        return new Round(called, ran, used, usedByPgbench, byService, StatementCounts.read(house, service));
    }

    private void print(List<Round> rounds) {
        List<Round> ordered =
                rounds.stream().sorted(Comparator.comparing(Round::ratio)).toList();
        Round middle = ordered.get(rounds.size() / 2);
        Columns table = new Columns(20, 11);
        table.row(
                "", "a second", "mean ms", "p50 ms", "p95 ms", "p99 ms", "CPU us:", "service", "PostgreSQL", "driver");
        Times times = middle.service().times();
        Usage each = middle.ofService().of(times.count());
        table.row(
                "service",
                middle.service().perSecond(),
                times.meanMillis(),
                times.millis(0.5),
                times.millis(0.95),
                times.millis(0.99),
                "",
                each.service(),
                each.postgres(),
                each.driver());
        PgbenchReport plain = middle.pgbench();
        Usage plainEach = middle.ofPgbench().of(plain.transactions() / plain.share());
        table.row(
                "pgbench",
                plain.perSecond(),
                plain.workMillis(),
                "",
                "",
                "",
                "",
                "-",
                plainEach.postgres(),
                plainEach.driver());
        String ratios =
                ordered.stream().map(round -> "%.3f".formatted(round.ratio())).collect(Collectors.joining(", "));
        out.print(table.text());
        out.printf("  service / pgbench   %.3f, the middle of %s%n", middle.ratio(), ratios);
        out.printf("  statements          %s%n", middle.statements());
    }

    /** The script as a file, for pgbench reads no other. */
    private static Path scriptOf(Act act) {
        try {
            Path file = Checkout.root().resolve("deploy/bench/target").resolve(act.script());
            return Files.writeString(file, Fill.text(act.script()));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
