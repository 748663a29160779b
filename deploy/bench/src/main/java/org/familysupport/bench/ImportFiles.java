package org.familysupport.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Database;

/**
 * What a large file costs the registry, and that its memory does not grow with it: a small file and a large one in each form, and
 * the highest of heap and pages during each.
 */
final class ImportFiles {
    private static final int SMALL = 1_000;
    /** As many as the registry enters with one transaction. */
    private static final int ROWS_TOGETHER = 5;

    private static final String SCRIPT = "import-rows.sql";

    private final BenchHouse house;
    private final Pgbench pgbench;
    private final BenchOptions options;
    private final PrintStream out;

    ImportFiles(BenchHouse house, Pgbench pgbench, BenchOptions options, PrintStream out) {
        this.house = house;
        this.pgbench = pgbench;
        this.options = options;
        this.out = out;
    }

    void measure() {
        out.printf("%nFiles of families, a mother and a child in each row: %,d rows and %,d%n", SMALL, options.rows());
        ImportRun run = new ImportRun(house);
        // what is loaded and compiled for the first file is no part of the others
        run.of(FamilyFile.written(FamilyFile.NDJSON, SMALL));
        run.of(FamilyFile.written(FamilyFile.CSV, SMALL));
        List<ImportRun.Outcome> outcomes = new ArrayList<>();
        Columns table = new Columns(20, 12);
        table.row("", "rows", "taken in s", "worked off s", "rows/s", "refused", "live MB", "pages MB");
        for (String format : List.of(FamilyFile.NDJSON, FamilyFile.CSV)) {
            for (int rows : new int[] {SMALL, options.rows()}) {
                house.settle();
                ImportRun.Outcome outcome = run.of(FamilyFile.written(format, rows));
                outcomes.add(outcome);
                row(table, outcome);
            }
        }
        double plain = inserted();
        table.row("pgbench, one client", "", "", "", plain, "", "", "");
        out.print(table.text());
        out.printf(
                "  large / small       live heap %.2f (ndjson), %.2f (csv); pages %.2f, %.2f%n",
                outcomes.get(1).liveHeap() / outcomes.get(0).liveHeap(),
                outcomes.get(3).liveHeap() / outcomes.get(2).liveHeap(),
                outcomes.get(1).resident() / outcomes.get(0).resident(),
                outcomes.get(3).resident() / outcomes.get(2).resident());
        out.printf("  service / pgbench   %.3f%n", outcomes.get(1).rowsPerSecond() / plain);
    }

    private static void row(Columns table, ImportRun.Outcome outcome) {
        table.row(
                outcome.file().format(),
                "%,d".formatted(outcome.file().rows()),
                outcome.sending().toMillis() / 1000.0,
                outcome.working().toMillis() / 1000.0,
                outcome.rowsPerSecond(),
                outcome.refused(),
                outcome.liveHeap(),
                outcome.resident());
    }

    /** Rows a second where nothing is read, checked or compared: the same tables, as many rows in a transaction. */
    private double inserted() {
        house.settle();
        try {
            Path script = Files.writeString(
                    Checkout.root().resolve("deploy/bench/target").resolve(SCRIPT), Fill.text(SCRIPT));
            PgbenchReport report = pgbench.run(
                    script,
                    house.postgresPort(),
                    "registry",
                    Database.of("registry").app(),
                    1,
                    options.time(),
                    Map.of("rows", ROWS_TOGETHER));
            return report.perSecond() * ROWS_TOGETHER;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
