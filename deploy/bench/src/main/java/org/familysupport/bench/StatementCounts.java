package org.familysupport.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.familysupport.stack.Database;
import org.familysupport.stack.StackFailure;

/**
 * Which statements the role of a service ran, and how often, as PostgreSQL counted them: whether the script of pgbench still
 * does what the service does is not left to belief.
 *
 * @param calls by the text of the statement, without its parameters and constants
 */
record StatementCounts(Map<String, Long> calls) {
    private static final String READ = """
            select s.query, sum(s.calls)
            from pg_stat_statements s
            join pg_roles r on r.oid = s.userid
            join pg_database d on d.oid = s.dbid
            where r.rolname = ? and d.datname = current_database()
            group by s.query
            """;
    /** A statement of every request; callers who were just being answered at begin or end blur it. */
    private static final double NEARLY_EACH = 0.9;

    private static final int SHOWN = 70;
    /** PostgreSQL counts these only where they come unprepared, as from the services, and not as from pgbench. */
    private static final Set<String> UNCOUNTED = Set.of("begin", "commit", "rollback");

    static void reset(BenchHouse house, String service) {
        try (Connection connection = house.asSuperuser(service);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        } catch (SQLException failed) {
            throw new StackFailure("PostgreSQL does not count anew: " + failed.getMessage(), failed);
        }
    }

    static StatementCounts read(BenchHouse house, String service) {
        Map<String, Long> calls = new TreeMap<>();
        try (Connection connection = house.asSuperuser(service);
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, Database.of(service).app());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count(calls, text(rows.getString(1)), rows.getLong(2));
                }
            }
            return new StatementCounts(calls);
        } catch (SQLException failed) {
            throw new StackFailure("PostgreSQL does not tell what it counted: " + failed.getMessage(), failed);
        }
    }

    /** In words, how this script's statements of so many transactions compare with the service's of so many requests. */
    String comparedWith(StatementCounts service, long transactions, long requests) {
        Map<String, Long> script = ofEach(transactions);
        Map<String, Long> common = new TreeMap<>(service.ofEach(requests));
        common.keySet().retainAll(script.keySet());
        StringBuilder words = new StringBuilder(
                "%d a request besides begin and commit, %s".formatted(sum(script), sameness(script, common)));
        double others = service.calls().entrySet().stream()
                        .filter(each -> !script.containsKey(each.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / (double) requests;
        words.append("; the service runs %.2f others a request (relay, signs of life)".formatted(others));
        service.ofEach(requests).keySet().stream()
                .filter(each -> !script.containsKey(each))
                .forEach(each -> words.append("\n    only the service: ").append(shown(each)));
        script.keySet().stream()
                .filter(each -> !common.containsKey(each))
                .forEach(each -> words.append("\n    only pgbench: ").append(shown(each)));
        return words.toString();
    }

    private static void count(Map<String, Long> calls, String text, long number) {
        if (!UNCOUNTED.contains(text)) {
            calls.merge(text, number, Long::sum);
        }
    }

    private static String sameness(Map<String, Long> script, Map<String, Long> common) {
        return common.equals(script) ? "the same on both sides" : "NOT THE SAME on both sides";
    }

    /** The statements that are run for each of so many, and how often for one. */
    private Map<String, Long> ofEach(long count) {
        return calls.entrySet().stream()
                .filter(each -> !each.getKey().contains("bench."))
                .filter(each -> each.getValue() >= NEARLY_EACH * count)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Math.round((double) each.getValue() / count)));
    }

    private static long sum(Map<String, Long> each) {
        return each.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Constants stand as parameters in it or as they are, by whether the statement was prepared after the last reset. */
    private static String text(String query) {
        return query.toLowerCase(Locale.ROOT)
                .replaceAll("\\$\\d+|'[^']*'|\\b\\d+\\b|\\bnull\\b", "?")
                .replaceAll("[\\s;]+", " ")
                .strip();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
