package org.familysupport.testing.sql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a query, by column labels. */
public final class Row {
    private final Map<String, @Nullable Object> values;

    Row(Map<String, @Nullable Object> values) {
        this.values = new HashMap<>(values);
    }

    /** The value of a column; null for an SQL null. */
    public @Nullable Object value(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
        }
        return values.get(column);
    }

    /** The value of a column as text; fails for an SQL null. */
    public String text(String column) {
        Object value = value(column);
        if (value == null) {
            throw new AssertionError(column + " is null");
        }
        return value.toString();
    }

    /** The value of a column of whole numbers. */
    public long number(String column) {
        return Long.parseLong(text(column));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
