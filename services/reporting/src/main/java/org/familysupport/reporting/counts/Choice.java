package org.familysupport.reporting.counts;

import java.util.Locale;

/** One of a closed set of words that a question is made of. */
public interface Choice {
    /** The constant's name; {@link #code()} is made from it. */
    String name();

    /** The word on the wire, in kebab-case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
