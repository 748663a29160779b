package org.familysupport.registry.volunteers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.familysupport.events.registry.ClearedPeriod;

/** On which days a volunteer may be with families: those on which a clearance of every kind that is needed is valid. */
final class ClearedDays {
    private static final ClearedPeriod ALWAYS = new ClearedPeriod(LocalDate.MIN, LocalDate.MAX);

    private ClearedDays() {}

    /** The periods in order; none where a kind is missing. Where nothing is needed, nobody is cleared by nothing. */
    static List<ClearedPeriod> of(Collection<Clearance> clearances, Set<String> needed) {
        List<ClearedPeriod> cleared = needed.isEmpty() ? List.of() : List.of(ALWAYS);
        for (String kind : needed) {
            List<ClearedPeriod> valid = clearances.stream()
                    .filter(it -> it.kind().equals(kind))
                    .flatMap(it -> it.valid().stream())
                    .toList();
            cleared = both(cleared, valid);
        }
        return joined(cleared).stream().map(ClearedDays::told).toList();
    }

    private static List<ClearedPeriod> both(List<ClearedPeriod> some, List<ClearedPeriod> others) {
        List<ClearedPeriod> both = new ArrayList<>();
        for (ClearedPeriod one : some) {
            for (ClearedPeriod other : others) {
                LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
                LocalDate to = end(one).isBefore(end(other)) ? end(one) : end(other);
                if (!to.isBefore(from)) {
                    both.add(new ClearedPeriod(from, to));
                }
            }
        }
        return both;
    }

    /** What overlaps, or follows on the next day, is one period. */
    private static List<ClearedPeriod> joined(List<ClearedPeriod> periods) {
        List<ClearedPeriod> joined = new ArrayList<>();
        for (ClearedPeriod next : periods.stream()
                .sorted(Comparator.comparing(ClearedPeriod::from))
                .toList()) {
            ClearedPeriod last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || follows(last, next)) {
                joined.add(next);
            } else if (end(next).isAfter(end(last))) {
                joined.set(joined.size() - 1, new ClearedPeriod(last.from(), next.to()));
            }
        }
        return joined;
    }

    /** With a gap between. */
    private static boolean follows(ClearedPeriod last, ClearedPeriod next) {
        LocalDate end = end(last);
        return !end.equals(LocalDate.MAX) && next.from().isAfter(end.plusDays(1));
    }

    private static LocalDate end(ClearedPeriod period) {
        return period.to() == null ? LocalDate.MAX : period.to();
    }

    private static ClearedPeriod told(ClearedPeriod period) {
        return new ClearedPeriod(period.from(), end(period).equals(LocalDate.MAX) ? null : period.to());
    }
}
