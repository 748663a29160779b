package org.familysupport.testing.sql;

import org.jspecify.annotations.Nullable;

/** How often the server ran a statement. */
record Counted(String query, long calls) {
    Counted since(@Nullable Counted before) {
        return before == null ? this : new Counted(query, calls - before.calls());
    }
}
