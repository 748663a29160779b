package org.familysupport.reference.identifiers;

import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralRule;

/**
 * The taxpayer's number (ИНН): ten digits of an organisation, twelve of a person.
 *
 * <p>Weighted sums modulo 11 modulo 10 give the last digit, or the last two. Zeros alone would pass
 * the arithmetic and are refused.
 */
public final class Inn {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{10}|[0-9]{12}");
    private static final int[] TENTH = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Inn() {}

    /** Checks a number as typed. */
    public static IdentifierCheck check(String raw) {
        String digits = Digits.plain(raw);
        if (!SHAPE.matcher(digits).matches() || Digits.allZeros(digits)) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        int head = digits.length() == 10 ? 9 : 10;
        if (!withCheck(digits.substring(0, head)).equals(digits)) {
            return IdentifierCheck.broken(GeneralRule.CHECK_DIGIT);
        }
        return IdentifierCheck.accepted(digits);
    }

    /** The ten digits of an organisation whose first nine are given, or the twelve of a person from the first ten. */
    public static String withCheck(String nineOrTenDigits) {
        String digits = Digits.require(nineOrTenDigits, 9, 10);
        if (digits.length() == 9) {
            return digits + control(digits, TENTH);
        }
        String eleven = digits + control(digits, ELEVENTH);
        return eleven + control(eleven, TWELFTH);
    }

    private static int control(String digits, int[] weights) {
        return Digits.weightedSum(digits, weights) % 11 % 10;
    }
}
