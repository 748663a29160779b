package org.familysupport.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The model as data: for each field and level how often it is met in pairs of one person (m) and in pairs of two (u), and how far it
 * follows the frequency of the value.
 *
 * <p>The weight of a level is log2(m / u) bits. Where it follows the frequency, a value rarer than the field's usual one adds to it
 * and a commoner one takes from it, within bounds.
 */
public final class Weights {
    private static final Field[] FIELDS = Field.values();
    private static final Level[] LEVELS = Level.values();
    private static final Weights SHIPPED = read(resource("weights.csv"));

    private final double[][] m = new double[FIELDS.length][LEVELS.length];
    private final double[][] u = new double[FIELDS.length][LEVELS.length];
    private final double[][] bits = new double[FIELDS.length][LEVELS.length];
    private final double[][] follows = new double[FIELDS.length][LEVELS.length];
    private final double[] usual = new double[FIELDS.length];

    private Weights() {}

    /** The shipped model. */
    public static Weights shipped() {
        return SHIPPED;
    }

    /**
     * Reads {@code field,level,m,u,follows,usual share} line by line; a line that begins with # is a comment.
     *
     * @throws IllegalArgumentException naming every line that cannot be meant
     */
    public static Weights read(List<String> lines) {
        Weights weights = new Weights();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                weights.add(i + 1, line, problems);
            }
        }
        weights.verify(problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the table of weights: " + String.join("; ", problems));
        }
        return weights;
    }

    /** The table as {@link #read} reads it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Field field : FIELDS) {
            for (Level level : LEVELS) {
                int f = field.ordinal();
                int l = level.ordinal();
                if (u[f][l] > 0) {
                    lines.add("%s,%s,%s,%s,%s,%s"
                            .formatted(field.code(), level.code(), m[f][l], u[f][l], follows[f][l], usual[f]));
                }
            }
        }
        return lines;
    }

    /** The same with other shares of levels for one field, as {@link Estimation} finds them. */
    Weights with(double[][] newM, double[][] newU) {
        Weights other = new Weights();
        for (Field field : FIELDS) {
            int f = field.ordinal();
            other.usual[f] = usual[f];
            for (int level = 0; level < LEVELS.length; level++) {
                other.follows[f][level] = follows[f][level];
                if (u[f][level] > 0) {
                    other.set(f, level, newM[f][level], newU[f][level]);
                }
            }
        }
        return other;
    }

    /** How often pairs of one person have this level. */
    public double m(Field field, Level level) {
        return m[field.ordinal()][level.ordinal()];
    }

    /** How often pairs of two people have this level. */
    public double u(Field field, Level level) {
        return u[field.ordinal()][level.ordinal()];
    }

    /** The weight of a level whatever the value. */
    public double bits(Field field, Level level) {
        return bits[field.ordinal()][level.ordinal()];
    }

    /** The weight of a level for a value of this share. */
    double bits(Field field, Level level, double share) {
        double follow = follows[field.ordinal()][level.ordinal()];
        double plain = bits[field.ordinal()][level.ordinal()];
        if (follow == 0) {
            return plain;
        }
        double shift = follow * Math.log(usual[field.ordinal()] / share) / Math.log(2);
        return plain + Math.clamp(shift, -6, 6);
    }

    boolean follows(Field field, Level level) {
        return follows[field.ordinal()][level.ordinal()] != 0;
    }

    private void set(int field, int level, double newM, double newU) {
        m[field][level] = newM;
        u[field][level] = newU;
        bits[field][level] = Math.log(newM / newU) / Math.log(2);
    }

    private void add(int number, String line, List<String> problems) {
        String[] cells = line.split(",");
        Field field = cells.length == 6 ? field(cells[0]) : null;
        Level level = cells.length == 6 ? level(cells[1]) : null;
        if (field == null || level == null || level == Level.MISSING) {
            problems.add("line " + number + " names no field and level, or has not six cells");
            return;
        }
        try {
            double newM = Double.parseDouble(cells[2]);
            double newU = Double.parseDouble(cells[3]);
            double follow = Double.parseDouble(cells[4]);
            double share = Double.parseDouble(cells[5]);
            if (!isShare(newM) || !isShare(newU) || !isShare(share) || !(follow >= 0 && follow <= 1)) {
                problems.add("line " + number + ": m, u and the usual share lie between 0 and 1, and follows too");
            } else if (u[field.ordinal()][level.ordinal()] > 0) {
                problems.add("line " + number + " stands twice");
            } else {
                set(field.ordinal(), level.ordinal(), newM, newU);
                follows[field.ordinal()][level.ordinal()] = follow;
                usual[field.ordinal()] = share;
            }
        } catch (NumberFormatException unreadable) {
            problems.add("line " + number + " has a cell that is no number");
        }
    }

    /** Every field can agree and disagree, and the shares of its levels are shares of one whole. */
    private void verify(List<String> problems) {
        for (Field field : FIELDS) {
            double sumM = 0;
            double sumU = 0;
            for (Level level : LEVELS) {
                sumM += m(field, level);
                sumU += u(field, level);
            }
            if (bits(field, Level.EXACT) <= 0 || bits(field, Level.DIFFERENT) >= 0) {
                problems.add(field.code() + " does not tell agreement from difference");
            }
            if (Math.abs(sumM - 1) > 0.02 || Math.abs(sumU - 1) > 0.02) {
                problems.add(field.code() + ": its levels sum to " + sumM + " and " + sumU + " instead of 1");
            }
        }
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    private static @org.jspecify.annotations.Nullable Field field(String code) {
        for (Field field : FIELDS) {
            if (field.code().equals(code)) {
                return field;
            }
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Level level(String code) {
        for (Level level : LEVELS) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        return null;
    }

    private static List<String> resource(String name) {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
