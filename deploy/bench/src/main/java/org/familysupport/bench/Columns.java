package org.familysupport.bench;

/** Lines of a table: a name, then figures one below the other. */
final class Columns {
    private final int nameWidth;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private int told;

    /**
     * Begins a table.
     *
     * @param width of every column but the first; 0 where each is as wide as what stands in it
     */
    Columns(int nameWidth, int width) {
        this.nameWidth = nameWidth;
        this.width = width;
    }

    Columns row(String name, Object... cells) {
        StringBuilder line = new StringBuilder("  " + name + " ".repeat(Math.max(1, nameWidth - name.length())));
        for (Object cell : cells) {
            String shown = shown(cell);
            line.append(" ".repeat(Math.max(1, width - shown.length()))).append(shown);
        }
        text.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    /** The rows since this was asked last, for tables whose rows take minutes. */
    String news() {
        String rows = text.substring(told);
        told = text.length();
        return rows;
    }

    /** Three digits say enough; what was not measured is a stroke. */
    private static String shown(Object cell) {
        if (!(cell instanceof Double figure)) {
            return cell.toString();
        }
        if (figure.isNaN()) {
            return "-";
        }
        int decimals = Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2;
        return ("%,." + decimals + "f").formatted(figure);
    }
}
