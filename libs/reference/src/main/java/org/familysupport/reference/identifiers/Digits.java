package org.familysupport.reference.identifiers;

import java.util.regex.Pattern;

/** Arithmetic on texts of ASCII digits; identifiers are texts, for they may begin with zeros. */
final class Digits {
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F\\t ]+");

    private Digits() {}

    /** Typed dashes and spaces of any kind become the plain ones; the ends are stripped. */
    static String plain(String raw) {
        return SPACE.matcher(DASH.matcher(raw).replaceAll("-")).replaceAll(" ").strip();
    }

    /** The digits alone. */
    static String only(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    static boolean allZeros(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    /** The sum of the first digits, each multiplied by the weight at its place. */
    static int weightedSum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    /** {@code digits}, if there are {@code lengths} of them. */
    static String require(String digits, int... lengths) {
        boolean fits = false;
        for (int length : lengths) {
            fits |= digits.matches("[0-9]{" + length + "}");
        }
        if (!fits) {
            throw new IllegalArgumentException("wrong number of digits");
        }
        return digits;
    }
}
