package org.familysupport.testing.sql;

import java.util.List;

/** How the functions of the service under test are planned. */
public final class Plans {
    private static final String LOOKING_UP = """
            select p.oid::regprocedure::text as function, coalesce('plan_cache_mode=force_generic_plan' = any (p.proconfig), false) as kept
            from pg_proc p
            join pg_language l on l.oid = p.prolang
            where p.pronamespace = 'public'::regnamespace and p.proowner = current_user::regrole
              and l.lanname in ('sql', 'plpgsql') and p.provolatile = 's' and not p.proretset
              and p.prosrc ~ '\\mfrom\\M'
            """;

    private Plans() {}

    /** Functions that look something up and are planned anew on many of their calls (ADR 31); fails where there is none that looks up. */
    public static List<String> madeAnew() {
        List<Row> functions = Database.asOwner().rows(LOOKING_UP);
        if (functions.isEmpty()) {
            throw new AssertionError("no function looks anything up");
        }
        return functions.stream()
                .filter(row -> !"true".equals(row.text("kept")))
                .map(row -> row.text("function"))
                .toList();
    }
}
