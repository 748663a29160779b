package org.familysupport.reporting.counts;

import org.jspecify.annotations.Nullable;

/**
 * A line of a count: whoever has at least one delivery in the period.
 *
 * @param group what the line is about; empty for the whole
 * @param name of the organisation, where lines are organisations and it is known
 * @param value the count of the first period
 * @param facts how many deliveries stand behind it
 * @param second the count of the second period; as the first where there is none
 * @param secondFacts how many deliveries stand behind that
 * @param recurring who is in both periods
 */
public record Figure(
        String group, @Nullable String name, long value, long facts, long second, long secondFacts, long recurring) {
    /** Who is in the first period alone. */
    public long onlyFirst() {
        return value - recurring;
    }

    /** Who is in the second period alone. */
    public long onlySecond() {
        return second - recurring;
    }

    /** Who is in either period. */
    public long union() {
        return value + second - recurring;
    }
}
