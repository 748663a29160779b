package org.familysupport.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * Estimates the weights from pairs nobody has judged (expectation and maximisation, Winkler 1988): which pairs look like one
 * person says how often each level is met in such pairs, which says again which pairs look so.
 *
 * <p>Pairs that share a blocking key tell of m; that they share one would spoil u, so u comes from pairs drawn at random, and stays as
 * it was where there are none. The starting model counts like {@value #PRIOR} pairs, so that what is hardly ever seen keeps its
 * weight.
 *
 * <p>Left alone, such an estimate may take the wrong half of the pairs for one person, or learn the members of families. It
 * therefore never decides: {@link Estimate#isSane()} must hold, the {@link Safeguard}s stay as they are, and whoever uses the result has
 * seen what {@code ./dev match} or people's own decisions say of it.
 */
public final class Estimation {
    private static final int PRIOR = 50;
    private static final int ROUNDS = 100;
    private static final double STILL = 1e-6;
    private static final Field[] FIELDS = Field.values();
    private static final Level[] LEVELS = Level.values();

    private final Weights start;
    private final Map<String, Integer> patterns = new HashMap<>();
    private final double[][] random = new double[FIELDS.length][LEVELS.length];

    private Estimation(Weights start) {
        this.start = start;
    }

    public static Estimation from(Weights start) {
        return new Estimation(start);
    }

    /** A pair that shares a blocking key. */
    public Estimation observe(Comparison pair) {
        StringBuilder pattern = new StringBuilder(FIELDS.length);
        for (Field field : FIELDS) {
            pattern.append((char) pair.level(field).ordinal());
        }
        patterns.merge(pattern.toString(), 1, Integer::sum);
        return this;
    }

    /** A pair of two records drawn at random: two people, but for a chance that does not matter. */
    public Estimation observeRandom(Comparison pair) {
        for (Field field : FIELDS) {
            random[field.ordinal()][pair.level(field).ordinal()]++;
        }
        return this;
    }

    /** What the pairs say. */
    public Estimate estimate() {
        double[][] u = shares(random, false);
        Weights weights = start.with(shares(new double[FIELDS.length][LEVELS.length], true), u);
        double onePerson = 0.1;
        int round = 0;
        double moved = 1;
        while (round < ROUNDS && moved > STILL) {
            double[][] expected = new double[FIELDS.length][LEVELS.length];
            double sum = expect(weights, onePerson, expected);
            double next = sum / Math.max(1, pairs());
            moved = Math.abs(next - onePerson);
            onePerson = Math.clamp(next, 1e-9, 1 - 1e-9);
            weights = start.with(shares(expected, true), u);
            round++;
        }
        return new Estimate(weights, onePerson, round);
    }

    private long pairs() {
        return patterns.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Adds to {@code expected} how many pairs of one person have each level; returns how many such pairs there are. */
    private double expect(Weights weights, double onePerson, double[][] expected) {
        double odds = onePerson / (1 - onePerson);
        double sum = 0;
        for (Map.Entry<String, Integer> pattern : patterns.entrySet()) {
            double ratio = odds;
            for (int field = 0; field < FIELDS.length; field++) {
                ratio *= Math.pow(
                        2, weights.bits(FIELDS[field], LEVELS[pattern.getKey().charAt(field)]));
            }
            double expectedPairs = pattern.getValue() * (ratio / (1 + ratio));
            sum += expectedPairs;
            for (int field = 0; field < FIELDS.length; field++) {
                expected[field][pattern.getKey().charAt(field)] += expectedPairs;
            }
        }
        return sum;
    }

    /** Counts as shares over the levels a field has, leaning on the starting model. */
    private double[][] shares(double[][] counts, boolean ofOnePerson) {
        double[][] shares = new double[FIELDS.length][LEVELS.length];
        for (Field field : FIELDS) {
            double total = PRIOR;
            for (Level level : LEVELS) {
                total += start.u(field, level) > 0 ? counts[field.ordinal()][level.ordinal()] : 0;
            }
            for (Level level : LEVELS) {
                double before = ofOnePerson ? start.m(field, level) : start.u(field, level);
                if (start.u(field, level) > 0) {
                    shares[field.ordinal()][level.ordinal()] =
                            (counts[field.ordinal()][level.ordinal()] + PRIOR * before) / total;
                }
            }
        }
        return shares;
    }

    /**
     * What was found.
     *
     * @param weights the model, which follows frequencies as the starting one did
     * @param onePerson the share of the observed pairs that are of one person
     * @param rounds how many rounds it took; {@value #ROUNDS} means that it did not come to rest
     */
    public record Estimate(Weights weights, double onePerson, int rounds) {
        /** Whether agreement still speaks for and difference against one person in every field, and it came to rest. */
        public boolean isSane() {
            for (Field field : FIELDS) {
                if (weights.bits(field, Level.EXACT) <= 0 || weights.bits(field, Level.DIFFERENT) >= 0) {
                    return false;
                }
            }
            return rounds < ROUNDS && onePerson < 0.99;
        }
    }
}
