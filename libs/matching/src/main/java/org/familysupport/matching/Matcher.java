package org.familysupport.matching;

import java.util.Set;

/** Compares two records under one model. Safe to share between threads. */
public final class Matcher {
    private final Weights weights;
    private final Frequencies frequencies;
    private final NameComparison names;
    private final ContactComparison contacts;
    private final Zoning zoning;

    private final long people;

    private Matcher(Weights weights, Frequencies frequencies, long people, double doubles) {
        this.weights = weights;
        this.frequencies = frequencies;
        this.names = new NameComparison(weights, frequencies);
        this.contacts = new ContactComparison(weights, frequencies);
        this.zoning = new Zoning(people, doubles);
        this.people = people;
    }

    /** With the shipped weights, for a search among {@code people} records. */
    public static Matcher shipped(Frequencies frequencies, long people) {
        return new Matcher(Weights.shipped(), frequencies, people, 1);
    }

    /** With weights of one's own, such as {@link Estimation} finds. */
    public static Matcher of(Weights weights, Frequencies frequencies, long people) {
        return new Matcher(weights, frequencies, people, 1);
    }

    /**
     * The same among records of which each has {@code doubles} on average, instead of one: the more there are, the less it takes to
     * ask about a pair. It takes no less to link one automatically.
     */
    public Matcher expecting(double doubles) {
        return new Matcher(weights, frequencies, people, Math.clamp(doubles, 0.01, 20));
    }

    /** Under which keys a record is found: two of one person share at least one with near certainty. */
    public static Set<String> keys(Features record) {
        return BlockingKeys.of(record);
    }

    /** Weighs whether {@code a} and {@code b} are one person; the order of the two makes no difference. */
    public Comparison compare(Features a, Features b) {
        Scores scores = new Scores();
        names.compare(a, b, scores);
        birth(a, b, scores);
        if (a.sex != null && b.sex != null) {
            Level level = a.sex == b.sex ? Level.EXACT : Level.DIFFERENT;
            scores.put(Field.SEX, level, weights.bits(Field.SEX, level));
        }
        contacts.compare(a, b, scores);
        return zoning.decide(scores);
    }

    private void birth(Features a, Features b, Scores scores) {
        if (a.birth != null && b.birth != null) {
            Level level = BirthComparison.level(a.birth, b.birth);
            double share = weights.follows(Field.BIRTH, level)
                    ? Math.max(frequencies.share(Field.BIRTH, a.birthYear), frequencies.share(Field.BIRTH, b.birthYear))
                    : 1;
            scores.put(Field.BIRTH, level, weights.bits(Field.BIRTH, level, share));
        }
    }
}
