package org.familysupport.reporting.counts;

import java.util.List;

/**
 * An answer with everything that gives it a meaning (domain 3.1).
 *
 * @param question as it was answered: of a caller who sees one organisation it names that
 * @param groups the lines of the table; they do not add up to the whole where recipients stand in several
 */
public record Count(CountQuestion question, Figure whole, List<Figure> groups, AsOf asOf) {
    public Count {
        groups = List.copyOf(groups);
    }
}
