package org.familysupport.matching;

import java.util.HashMap;
import java.util.Map;
import org.familysupport.matching.text.NameForms;

/**
 * How common a value is: two Смирнов agree by chance more often than two Перепелкин. Asked for given names, surnames, patronymics,
 * years of birth, and places.
 */
public interface Frequencies {
    /** The share of those with this field whose key it is, above 0 and at most 1. */
    double share(Field field, String key);

    /**
     * The share of others that are known to have the same value; 0 where none is. A slip of the pen is hardly ever made twice, so two
     * similar values that are both known are two names.
     */
    double known(Field field, String key);

    /** Without data at hand: the shipped estimates for Russian given names, and one usual share for all other values. */
    static Frequencies shipped() {
        return new Shipped();
    }

    /** Counted from records at hand, leaning on {@code prior} as if it were {@value #WEIGHT_OF_PRIOR} records of its own. */
    static Frequencies counted(Iterable<Features> records, Frequencies prior) {
        Counter counter = new Counter();
        records.forEach(counter::add);
        return new Counted(counter, prior);
    }

    /** So much does an estimate from elsewhere weigh beside counted records. */
    int WEIGHT_OF_PRIOR = 50;

    /** The shipped estimates. */
    record Shipped() implements Frequencies {
        @Override
        public double share(Field field, String key) {
            double listed = known(field, key);
            return listed > 0 ? listed : usual(field);
        }

        @Override
        public double known(Field field, String key) {
            return field == Field.GIVEN ? NameForms.shipped().share(key) : 0;
        }

        private static double usual(Field field) {
            return switch (field) {
                case GIVEN -> 0.003;
                case FAMILY -> 0.001;
                case POSTCODE, STREET -> 0.002;
                case BIRTH -> 0.02;
                case REGION -> 0.15;
                default -> 0.01;
            };
        }
    }

    /** Counts of records at hand over a prior. */
    record Counted(Counter counter, Frequencies prior) implements Frequencies {
        @Override
        public double share(Field field, String key) {
            double before = prior.share(field, key);
            int total = counter.total(field);
            return (counter.count(field, key) + WEIGHT_OF_PRIOR * before) / (total + WEIGHT_OF_PRIOR);
        }

        @Override
        public double known(Field field, String key) {
            double before = prior.known(field, key);
            int others = Math.max(0, counter.count(field, key) - 1);
            return (others + WEIGHT_OF_PRIOR * before) / (counter.total(field) + WEIGHT_OF_PRIOR);
        }
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

        private int count(Field field, String key) {
            return counts.getOrDefault(field, Map.of()).getOrDefault(key, 0);
        }

        private int total(Field field) {
            return totals.getOrDefault(field, 0);
        }
    }
}
