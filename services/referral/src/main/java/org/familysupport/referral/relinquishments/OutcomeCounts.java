package org.familysupport.referral.relinquishments;

import java.util.List;
import org.familysupport.referral.disclosure.SmallCounts;

/**
 * How cases came out.
 *
 * @param outcomes codes of the list {@code relinquishment-outcome}
 * @param counts how many women of each, in the same order; few are left out
 */
public record OutcomeCounts(List<String> outcomes, SmallCounts counts) {
    public OutcomeCounts {
        outcomes = List.copyOf(outcomes);
    }
}
