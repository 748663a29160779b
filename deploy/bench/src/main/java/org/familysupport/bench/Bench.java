package org.familysupport.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.familysupport.stack.StackFailure;

/** {@code ./dev bench [WHAT]}: starts a house of its own, fills it, measures, and prints tables. */
public final class Bench {
    private static final int UNABLE = 2;

    private final BenchOptions options;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        // Figures look the same wherever they are read.
        Locale.setDefault(Locale.ROOT);
        try {
            new Bench(BenchOptions.of(arguments)).run();
            System.exit(0);
        } catch (StackFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(UNABLE);
        }
    }

    private void run() {
        Optional<Pgbench> pgbench = options.needsPgbench() ? Optional.of(Pgbench.onPath()) : Optional.empty();
        out.println("Starting a house of its own, with the flags of production");
        try (BenchHouse house = BenchHouse.start()) {
            if (options.wantsLookAlikes()) {
                out.printf("Filling it: %,d people, each with its blocking keys%n", options.searched());
                new FillLookAlikes(house, options).fill();
                out.println();
                out.print(new Machine(house, pgbench).facts());
                new AgainstPgbench(house, pgbench.orElseThrow(), options, out)
                        .measure(new SearchLookAlikes(house, options));
                return;
            }
            out.printf("Filling it: %,d people in %,d families%n", options.people(), options.families());
            Rows rows = new Fill(house, options).fill();
            out.println();
            out.print(new Machine(house, pgbench).facts());
            if (options.wants("read")) {
                new AgainstPgbench(house, pgbench.orElseThrow(), options, out).measure(new ReadPerson(house, rows));
            }
            if (options.wants("refer")) {
                new AgainstPgbench(house, pgbench.orElseThrow(), options, out).measure(new CreateReferral(house, rows));
            }
            if (options.wants("lag")) {
                new EventLag(house, rows, options, out).measure();
            }
            if (options.wants("timing")) {
                new EqualTiming(house, rows, out).measure();
            }
            if (options.wants(BenchOptions.IMPORT)) {
                new ImportFiles(house, pgbench.orElseThrow(), options, out).measure();
            }
        }
    }
}
