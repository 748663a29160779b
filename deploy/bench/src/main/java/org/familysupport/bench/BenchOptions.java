package org.familysupport.bench;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.familysupport.stack.StackFailure;

/**
 * What was said after {@code ./dev bench}.
 *
 * @param families how many there are to read and to refer; three people each
 * @param connections how many callers wait for an answer at any time; 16 saturate 2 cores
 * @param rounds how often the service and pgbench take turns: the ratio is the median, so that a disturbed round does not matter
 * @param time how long each turn takes
 * @param warmUp how long the service is called before that, until its code is compiled
 * @param rate referrals a second for the event lag
 * @param rows how many rows the large file has
 */
record BenchOptions(
        String what, int families, int connections, int rounds, Duration time, Duration warmUp, int rate, int rows) {
    /** A file of 100,000 rows takes many minutes, so it is asked for by its name and is no part of all. */
    static final String IMPORT = "import";

    private static final List<String> WHATS = List.of("all", "read", "refer", "lag", "timing", IMPORT);
    private static final String USAGE =
            "./dev bench [all|read|refer|lag|timing|import] [--families N] [--connections N] [--rounds N] [--seconds N]"
                    + " [--warm-up SECONDS] [--rate N] [--rows N]";
    /** There must be enough to be asked for, each once. */
    private static final int FEWEST_FAMILIES = 10_000;
    /** Their identifiers have six digits. */
    private static final int MOST_FAMILIES = 333_333;

    static BenchOptions of(String... arguments) {
        BenchOptions options =
                new BenchOptions("all", 33_333, 16, 3, Duration.ofSeconds(6), Duration.ofSeconds(10), 50, 100_000);
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    int people() {
        return families * Rows.MEMBERS;
    }

    boolean wants(String one) {
        return what.equals(one) || what.equals("all") && !one.equals(IMPORT);
    }

    boolean needsPgbench() {
        return wants("read") || wants("refer") || wants(IMPORT);
    }

    private BenchOptions with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--families" ->
                new BenchOptions(
                        what,
                        number(rest, FEWEST_FAMILIES, MOST_FAMILIES),
                        connections,
                        rounds,
                        time,
                        warmUp,
                        rate,
                        rows);
            case "--connections" ->
                new BenchOptions(what, families, number(rest, 1, 100), rounds, time, warmUp, rate, rows);
            case "--rounds" ->
                new BenchOptions(what, families, connections, number(rest, 1, 99), time, warmUp, rate, rows);
            case "--seconds" ->
                new BenchOptions(what, families, connections, rounds, seconds(rest), warmUp, rate, rows);
            case "--warm-up" -> new BenchOptions(what, families, connections, rounds, time, seconds(rest), rate, rows);
            case "--rate" ->
                new BenchOptions(what, families, connections, rounds, time, warmUp, number(rest, 1, 1000), rows);
            case "--rows" ->
                new BenchOptions(what, families, connections, rounds, time, warmUp, rate, number(rest, 1, 100_000));
            default -> new BenchOptions(known(word), families, connections, rounds, time, warmUp, rate, rows);
        };
    }

    private static String known(String what) {
        if (!WHATS.contains(what)) {
            throw new StackFailure(USAGE);
        }
        return what;
    }

    private static Duration seconds(Iterator<String> words) {
        return Duration.ofSeconds(number(words, 1, 600));
    }

    private static int number(Iterator<String> words, int least, int most) {
        String word = words.hasNext() ? words.next() : "";
        if (word.matches("\\d{1,6}") && Integer.parseInt(word) >= least && Integer.parseInt(word) <= most) {
            return Integer.parseInt(word);
        }
        throw new StackFailure(USAGE + "\nA number from " + least + " to " + most + " was expected: " + word);
    }
}
