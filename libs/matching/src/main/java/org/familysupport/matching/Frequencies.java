package org.familysupport.matching;

import java.util.HashMap;
import java.util.Map;
import org.familysupport.matching.text.NameForms;

/**
 * How common a value is: two Смирнов agree by chance more often than two Перепелкин. Asked for given names, surnames, patronymics,
 * years of birth, and places.
 */
@FunctionalInterface
public interface Frequencies {
    /** The share of those with this field whose key it is, above 0 and at most 1. */
    double share(Field field, String key);

    /** Without data at hand: the shipped estimates for Russian given names, and one usual share for all other values. */
    static Frequencies shipped() {
        return (field, key) -> {
            double listed = field == Field.GIVEN ? NameForms.shipped().share(key) : 0;
            return listed > 0 ? listed : usual(field);
        };
    }

    /** Counted from records at hand, leaning on {@code prior} as if it were {@value #WEIGHT_OF_PRIOR} records of its own. */
    static Frequencies counted(Iterable<Features> records, Frequencies prior) {
        Counter counter = new Counter();
        records.forEach(counter::add);
        return (field, key) -> counter.share(field, key, prior);
    }

    /** So much does an estimate from elsewhere weigh beside counted records. */
    int WEIGHT_OF_PRIOR = 50;

    private static double usual(Field field) {
        return switch (field) {
            case GIVEN -> 0.003;
            case FAMILY -> 0.001;
            case PATRONYMIC -> 0.01;
            case BIRTH -> 0.02;
            case LOCALITY, BIRTH_PLACE -> 0.01;
            case POSTCODE, STREET -> 0.002;
            case REGION -> 0.15;
            default -> 0.01;
        };
    }

    /** How often each value stands in the records. */
    final class Counter {
        private final Map<Field, Map<String, Integer>> counts = new HashMap<>();
        private final Map<Field, Integer> totals = new HashMap<>();

        private Counter() {}

        private void add(Features record) {
            record.forEachCounted((field, key) -> {
                counts.computeIfAbsent(field, it -> new HashMap<>()).merge(key, 1, Integer::sum);
                totals.merge(field, 1, Integer::sum);
            });
        }

        private double share(Field field, String key, Frequencies prior) {
            Map<String, Integer> counted = counts.get(field);
            double share = prior.share(field, key);
            if (counted == null) {
                return share;
            }
            int count = counted.getOrDefault(key, 0);
            return (count + WEIGHT_OF_PRIOR * share) / (totals.getOrDefault(field, 0) + WEIGHT_OF_PRIOR);
        }
    }
}
