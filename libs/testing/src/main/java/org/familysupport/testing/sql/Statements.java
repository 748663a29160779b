package org.familysupport.testing.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts the statements that the service sends to its database: {@code Statements.during(() -> api.get(path)).acts()}.
 *
 * <p>The server itself counts (pg_stat_statements), so nothing escapes; what the service does all the time anyway is told
 * apart by its text.
 */
public final class Statements {
    private static final String COUNTS = """
            select s.queryid::text || '/' || s.toplevel as id, min(s.query) as query, sum(s.calls)::bigint as calls
            from pg_stat_statements s
            join pg_roles r on r.oid = s.userid and r.rolname = current_user
            join pg_database d on d.oid = s.dbid and d.datname = current_database()
            where s.query not like '%pg_stat_statements%'
            group by 1
            """;

    /** The relay's rounds, signs of life, live inboxes, facts arriving from elsewhere, and pruning. */
    private static final Pattern BACKGROUND = Pattern.compile(
            String.join(
                    "|",
                    "from outbox where",
                    "from outbox o where o.time",
                    "update outbox set",
                    "prune_outbox",
                    "with listening as",
                    "pg_try_advisory_lock",
                    "pg_advisory_unlock",
                    "grant_heartbeat",
                    "into inbox",
                    "from parked",
                    "into accesses",
                    "into record_entries",
                    "into responsibilities \\(subject_id",
                    "from matching_models",
                    "from gone",
                    "skip locked",
                    "set extra_float_digits",
                    "set application_name"),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TRANSACTION = Pattern.compile(
            "^\\s*(begin|start transaction|commit|rollback|savepoint|release)\\b.*", Pattern.CASE_INSENSITIVE);

    private Statements() {}

    /** What {@code calls} made the service do; nothing else may be asked of it meanwhile. */
    public static StatementCount during(Runnable calls) {
        Map<String, Counted> before = counts();
        calls.run();
        Map<String, Counted> after = counts();
        return new StatementCount(after.entrySet().stream()
                .map(entry -> entry.getValue().since(before.get(entry.getKey())))
                .filter(counted -> counted.calls() > 0)
                .toList());
    }

    static StatementCount.Kind kind(String query) {
        if (TRANSACTION.matcher(query).matches()) {
            return StatementCount.Kind.TRANSACTION;
        }
        boolean background = BACKGROUND.matcher(query).find();
        return background ? StatementCount.Kind.BACKGROUND : StatementCount.Kind.ACT;
    }

    private static Map<String, Counted> counts() {
        Map<String, Counted> counts = new HashMap<>();
        for (Row row : Database.asApp().rows(COUNTS)) {
            counts.put(row.text("id"), new Counted(row.text("query"), row.number("calls")));
        }
        return counts;
    }
}
