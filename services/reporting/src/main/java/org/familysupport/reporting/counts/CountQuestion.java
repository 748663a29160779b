package org.familysupport.reporting.counts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The question in words of the wire, for the audit; it names nobody. */
    String asked() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("unit", unit.code());
        words.put("scope", scope.code());
        words.put("period", days(period));
        words.put("compared", compared == null ? null : days(compared));
        words.put("groupBy", groupBy == null ? null : groupBy.code());
        words.put("direction", filter.direction());
        words.put("organisation", filter.organisation());
        words.put("sector", filter.sector());
        words.put("territory", filter.territory());
        words.put("funding", filter.funding());
        words.put("serviceType", filter.serviceType());
        words.put("setting", filter.setting());
        words.put("channel", filter.channel());
        return words.entrySet().stream()
                .filter(word -> word.getValue() != null)
                .map(word -> word.getKey() + '=' + word.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String days(CountPeriod period) {
        return period.from() + "/" + period.to();
    }
}
