package org.familysupport.reference.identifiers;

import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralRule;

/**
 * The insurance number of an individual account (СНИЛС), shown as {@code 900-000-038 95} and stored as eleven digits.
 *
 * <p>The check number is the sum of the nine digits weighted 9…1, modulo 101, where 100 gives 00. Numbers up to
 * 001-001-998 were issued without one (consultant.ru LAW_124607, § 8). The number of zeros alone is
 * never issued and stands in files for "unknown", so it is refused.
 */
public final class Snils {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{3}[- ]?[0-9]{2}");
    private static final int LAST_WITHOUT_CHECK = 1_001_998;

    private Snils() {}

    /** Checks a number as typed, with or without its dashes and spaces. */
    public static IdentifierCheck check(String raw) {
        String typed = Digits.plain(raw);
        if (!SHAPE.matcher(typed).matches()) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        String digits = Digits.only(typed);
        if (Digits.allZeros(digits)) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        String number = digits.substring(0, 9);
        if (Integer.parseInt(number) > LAST_WITHOUT_CHECK && !digits.endsWith(checkNumber(number))) {
            return IdentifierCheck.broken(GeneralRule.CHECK_DIGIT);
        }
        return IdentifierCheck.accepted(digits);
    }

    /** The eleven digits of the number whose first nine are given. */
    public static String withCheck(String nineDigits) {
        return Digits.require(nineDigits, 9) + checkNumber(nineDigits);
    }

    private static String checkNumber(String nine) {
        int rest = Digits.weightedSum(nine, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101;
        int check = rest == 100 ? 0 : rest;
        return check < 10 ? "0" + check : String.valueOf(check);
    }
}
