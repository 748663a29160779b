package org.familysupport.matching;

import java.util.ArrayList;
import java.util.List;

/** What comparing two records gave. */
public final class Comparison {
    private static final Field[] FIELDS = Field.values();
    private static final Level[] LEVELS = Level.values();

    private final byte[] levels;
    private final float[] weights;
    private final double bits;
    private final Zone zone;
    private final Safeguard safeguard;

    Comparison(Scores scores, double bits, Safeguard safeguard, Zone zone) {
        this.levels = scores.levels;
        this.weights = scores.weights;
        this.bits = bits;
        this.safeguard = safeguard;
        this.zone = zone;
    }

    /** The score: the sum of the fields' weights. */
    public double bits() {
        return bits;
    }

    public Zone zone() {
        return zone;
    }

    /** The rule beside the score that decided the zone; {@link Safeguard#NONE} where the score did. */
    public Safeguard safeguard() {
        return safeguard;
    }

    /** How far {@code field} agrees. */
    public Level level(Field field) {
        return LEVELS[levels[field.ordinal()]];
    }

    /** The reasons, field by field; missing ones are left out. */
    public List<Evidence> fields() {
        List<Evidence> evidence = new ArrayList<>();
        for (Field field : FIELDS) {
            if (level(field) != Level.MISSING) {
                evidence.add(new Evidence(field, level(field), weights[field.ordinal()]));
            }
        }
        return evidence;
    }

    @Override
    public String toString() {
        return zone + " " + safeguard + " " + fields();
    }
}
