package org.familysupport.reference.csv;

import java.util.List;
import java.util.Optional;

/** One row of a table: cells by the name of their column. */
public final class CsvRow {
    private final int line;
    private final List<String> columns;
    private final List<String> cells;

    CsvRow(int line, List<String> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** The line of the file on which it stands, the header being line 1. */
    public int line() {
        return line;
    }

    /** The text in {@code column}; empty if the row is too short for it. */
    public String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return index < cells.size() ? cells.get(index) : "";
    }

    /** The text in {@code column}, unless the cell is empty. */
    public Optional<String> given(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** The whole number in {@code column}. */
    public int number(String column) {
        return Integer.parseInt(text(column));
    }

    /** The number of cells it has; another number than there are columns is a mistake of the file. */
    public int width() {
        return cells.size();
    }
}
