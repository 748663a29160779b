package org.familysupport.testing.sql;

import java.util.List;

/** The exclusion constraints of the service under test. */
public final class Exclusions {
    private static final String OVER_PLAIN_IDS = """
            select c.conrelid::regclass || '.' || a.attname as place
            from pg_constraint c
            join pg_index i on i.indexrelid = c.conindid
            cross join unnest(i.indkey) as key (number)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = key.number
            where c.contype = 'x' and a.atttypid = 'uuid'::regtype
            """;

    private Exclusions() {}

    /**
     * Columns of ids that stand as they are in the index of an exclusion constraint: look-ups by id may take such an index, at
     * many times the cost of an ordinary one, for the planner sees no difference.
     */
    public static List<String> overPlainIds() {
        return Database.asOwner().rows(OVER_PLAIN_IDS).stream()
                .map(row -> row.text("place"))
                .toList();
    }
}
