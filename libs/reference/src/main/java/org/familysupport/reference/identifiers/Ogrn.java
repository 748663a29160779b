package org.familysupport.reference.identifiers;

import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralRule;

/**
 * The main state registration number: thirteen digits of an organisation (ОГРН), fifteen of a sole trader (ОГРНИП).
 *
 * <p>The last digit is the number before it modulo 11, or modulo 13, modulo 10.
 */
public final class Ogrn {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{13}|[0-9]{15}");

    private Ogrn() {}

    /** Checks a number as typed. */
    public static IdentifierCheck check(String raw) {
        String digits = Digits.plain(raw);
        if (!SHAPE.matcher(digits).matches() || Digits.allZeros(digits)) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        if (!withCheck(digits.substring(0, digits.length() - 1)).equals(digits)) {
            return IdentifierCheck.broken(GeneralRule.CHECK_DIGIT);
        }
        return IdentifierCheck.accepted(digits);
    }

    /** The thirteen digits of an organisation whose first twelve are given, or the fifteen of a sole trader. */
    public static String withCheck(String twelveOrFourteenDigits) {
        String digits = Digits.require(twelveOrFourteenDigits, 12, 14);
        int modulus = digits.length() == 12 ? 11 : 13;
        return digits + Long.parseLong(digits) % modulus % 10;
    }
}
