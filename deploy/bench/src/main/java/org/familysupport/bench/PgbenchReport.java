package org.familysupport.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.stack.StackFailure;

/**
 * What pgbench said.
 *
 * @param transactions how many times the script was run
 * @param workMillis how long what is compared took, of one run
 * @param preparationMillis how long the first statement took, which only makes up the parameters of the others
 * @param clients how many ran at once
 */
record PgbenchReport(long transactions, double workMillis, double preparationMillis, int clients) {
    private static final Pattern TRANSACTIONS = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final String PER_COMMAND = "statement latencies in milliseconds";
    /** Latency, from release 15 on the failures, then the beginning of the command. */
    private static final Pattern COMMAND = Pattern.compile("\\s*([0-9.]+)\\s+(?:\\d+\\s+)?(\\S.*)");

    /** The rate at which the compared statements alone would have been run: by Little's law, clients by their time. */
    double perSecond() {
        return clients / workMillis * 1000;
    }

    /** The part of the time in which the clients did what is compared. */
    double share() {
        return workMillis / (workMillis + preparationMillis);
    }

    static PgbenchReport read(String said, int clients) {
        Matcher transactions = TRANSACTIONS.matcher(said);
        List<String> commands = said.lines()
                .dropWhile(line -> !line.startsWith(PER_COMMAND))
                .skip(1)
                .toList();
        List<Double> statements = commands.stream()
                .map(COMMAND::matcher)
                .filter(Matcher::matches)
                .filter(command -> !command.group(2).startsWith("\\"))
                .map(command -> Double.valueOf(command.group(1)))
                .toList();
        if (!transactions.find() || statements.size() < 2) {
            throw new StackFailure("This pgbench reports in a way that is not understood:\n" + said);
        }
        double work =
                statements.stream().skip(1).mapToDouble(Double::doubleValue).sum();
        return new PgbenchReport(Long.parseLong(transactions.group(1)), work, statements.getFirst(), clients);
    }
}
