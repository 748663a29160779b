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
 * @param searched among how many people look-alikes are searched for
 * @param rows how many rows the large file has
 */
record BenchOptions(
        String what,
        int families,
        int connections,
        int rounds,
        Duration time,
        Duration warmUp,
        int rate,
        int searched,
        int rows) {
    /** It fills ten times as much as all others, so it is measured by itself. */
    private static final String LOOK_ALIKES = "lookalikes";

    /** A file of 100,000 rows takes many minutes, so it is asked for by its name and is no part of all. */
    static final String IMPORT = "import";

    private static final List<String> WHATS = List.of("all", "read", "refer", "lag", "timing", LOOK_ALIKES, IMPORT);
    private static final String USAGE =
            "./dev bench [all|read|refer|lag|timing|lookalikes|import] [--families N] [--connections N] [--rounds N]"
                    + " [--seconds N] [--warm-up SECONDS] [--rate N] [--people N] [--rows N]";
    /** There must be enough to be asked for, each once. */
    private static final int FEWEST_FAMILIES = 10_000;
    /** So many people live in a region. */
    private static final int A_REGION = 1_000_000;
    /** Their identifiers have six digits. */
    private static final int MOST_FAMILIES = 333_333;

    static BenchOptions of(String... arguments) {
        BenchOptions options = new BenchOptions(
                "all", 33_333, 16, 3, Duration.ofSeconds(6), Duration.ofSeconds(10), 50, A_REGION, 100_000);
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
        return what.equals(one) || what.equals("all") && !one.equals(LOOK_ALIKES) && !one.equals(IMPORT);
    }

    boolean needsPgbench() {
        return wants("read") || wants("refer") || wantsLookAlikes() || wants(IMPORT);
    }

    boolean wantsLookAlikes() {
        return wants(LOOK_ALIKES);
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
                        searched,
                        rows);
            case "--connections" ->
                new BenchOptions(what, families, number(rest, 1, 100), rounds, time, warmUp, rate, searched, rows);
            case "--rounds" ->
                new BenchOptions(what, families, connections, number(rest, 1, 99), time, warmUp, rate, searched, rows);
            case "--seconds" ->
                new BenchOptions(what, families, connections, rounds, seconds(rest), warmUp, rate, searched, rows);
            case "--warm-up" ->
                new BenchOptions(what, families, connections, rounds, time, seconds(rest), rate, searched, rows);
            case "--rate" -> {
                int wanted = number(rest, 1, 1000);
                yield new BenchOptions(what, families, connections, rounds, time, warmUp, wanted, searched, rows);
            }
            case "--people" -> {
                int wanted = number(rest, FEWEST_FAMILIES, 2 * A_REGION);
                yield new BenchOptions(what, families, connections, rounds, time, warmUp, rate, wanted, rows);
            }
            case "--rows" -> {
                int wanted = number(rest, 1, 100_000);
                yield new BenchOptions(what, families, connections, rounds, time, warmUp, rate, searched, wanted);
            }
            default -> new BenchOptions(known(word), families, connections, rounds, time, warmUp, rate, searched, rows);
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
        if (word.matches("\\d{1,7}") && Integer.parseInt(word) >= least && Integer.parseInt(word) <= most) {
            return Integer.parseInt(word);
        }
        throw new StackFailure(USAGE + "\nA number from " + least + " to " + most + " was expected: " + word);
    }
}
