package org.familysupport.reporting.counts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted; unit, period and scope have no default (domain 0.2, 0.4).
 *
 * @param compared a second period, to tell who is in both
 * @param groupBy by what the answer is cut into lines, if at all
 */
public record CountQuestion(
        CountUnit unit,
        CountScope scope,
        CountPeriod period,
        @Nullable CountPeriod compared,
        CountFilter filter,
        @Nullable CountGrouping groupBy) {
    CountQuestion of(UUID organisation) {
        return new CountQuestion(unit, scope, period, compared, filter.of(organisation), groupBy);
    }
}
