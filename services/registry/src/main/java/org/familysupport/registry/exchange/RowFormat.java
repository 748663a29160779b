package org.familysupport.registry.exchange;

import java.util.Locale;

/** In which form the rows of a file stand. */
public enum RowFormat {
    /** A JSON object on each line. */
    NDJSON,
    /** A table by RFC 4180 with a heading. */
    CSV;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this code. */
    public static RowFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
