package org.familysupport.testing.people;

import java.util.List;
import org.familysupport.testing.sql.Database;

/** What the audit of the service under test tells of a caller. */
public final class Audited {
    private Audited() {}

    /** The actions that {@code calls} left in the audit, in order; the caller must do nothing else meanwhile. */
    public static List<String> during(TestCaller caller, Runnable calls) {
        int before = actions(caller).size();
        calls.run();
        List<String> after = actions(caller);
        return after.subList(before, after.size());
    }

    private static List<String> actions(TestCaller caller) {
        return Database.asOwner()
                .rows("select action from audit where subject = ? order by at, id", caller.subject())
                .stream()
                .map(row -> row.text("action"))
                .toList();
    }
}
