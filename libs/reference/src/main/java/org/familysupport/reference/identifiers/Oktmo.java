package org.familysupport.reference.identifiers;

import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralRule;

/**
 * The code of a municipality (eight digits) or of a settlement in it (eleven), ОК 033-2013; stored as digits.
 *
 * <p>The control digit is not part of the code: it stands in classifier files alone. Codes change when
 * municipalities merge, so whoever stores one stores its dates too.
 */
public final class Oktmo {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2} ?[0-9]{3} ?[0-9]{3}( ?[0-9]{3})?");

    private Oktmo() {}

    /** Checks a code as typed, with or without the spaces between its groups. */
    public static IdentifierCheck check(String raw) {
        String typed = Digits.plain(raw);
        if (!SHAPE.matcher(typed).matches() || typed.startsWith("00")) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        return IdentifierCheck.accepted(Digits.only(typed));
    }

    /** The two digits of the region. */
    public static String region(String oktmo) {
        return Digits.require(oktmo, 8, 11).substring(0, 2);
    }

    /** The eight digits of the municipality. */
    public static String municipality(String oktmo) {
        return Digits.require(oktmo, 8, 11).substring(0, 8);
    }

    /** What the codes of all that lies in a territory begin with: each level fills three digits, the region two. */
    public static String prefix(String oktmo) {
        String prefix = Digits.require(oktmo, 8, 11);
        while (prefix.length() > 2 && prefix.endsWith("000")) {
            prefix = prefix.substring(0, prefix.length() - 3);
        }
        return prefix;
    }

    /** The digit that classifier files print beside the code. */
    public static int controlDigit(String oktmo) {
        String digits = Digits.require(oktmo, 8, 11);
        int first = rest(digits, 0);
        int second = first == 10 ? rest(digits, 2) : first;
        return second == 10 ? 0 : second;
    }

    private static int rest(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += ((i + shift) % 10 + 1) * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }
}
