package org.familysupport.matching;

/** The levels and weights of one comparison while it is made. */
final class Scores {
    private static final Level[] LEVELS = Level.values();
    private static final int FIELDS = Field.values().length;

    final byte[] levels = new byte[FIELDS];
    final float[] weights = new float[FIELDS];

    void put(Field field, Level level, double bits) {
        levels[field.ordinal()] = (byte) level.ordinal();
        weights[field.ordinal()] = (float) bits;
    }

    Level level(Field field) {
        return LEVELS[levels[field.ordinal()]];
    }

    boolean is(Field field, Level level) {
        return levels[field.ordinal()] == level.ordinal();
    }

    boolean isMissing(Field field) {
        return is(field, Level.MISSING);
    }

    double weight(Field field) {
        return weights[field.ordinal()];
    }

    /** Scales what speaks for one person in {@code fields} down to {@code most} bits together. */
    void limit(double most, Field... fields) {
        double sum = 0;
        for (Field field : fields) {
            sum += Math.max(0, weight(field));
        }
        if (sum > most) {
            for (Field field : fields) {
                if (weight(field) > 0) {
                    weights[field.ordinal()] *= (float) (most / sum);
                }
            }
        }
    }

    double sum() {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
