package org.familysupport.dev.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many pairs of one person there are: n(n-1)/2 of n records, or each of one file with each of the other. */
final class TruePairs {
    private TruePairs() {}

    static long in(List<KnownRecord> records, boolean linking) {
        Map<String, long[]> perPerson = new HashMap<>();
        records.forEach(it -> perPerson.computeIfAbsent(it.person(), person -> new long[2])[it.file()]++);
        return perPerson.values().stream()
                .mapToLong(it -> linking ? it[0] * it[1] : it[0] * (it[0] - 1) / 2)
                .sum();
    }
}
