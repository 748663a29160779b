package org.familysupport.reference.identifiers;

import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralRule;

/** The inner passport of a citizen: four digits of series and six of number, stored as {@code 0000 000000}. */
public final class RussianPassport {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2} ?[0-9]{2}[- ]?№? ?[0-9]{6}");

    private RussianPassport() {}

    /** Checks a series and number as typed. */
    public static IdentifierCheck check(String raw) {
        String typed = Digits.plain(raw);
        String digits = Digits.only(typed);
        if (!SHAPE.matcher(typed).matches() || Digits.allZeros(digits)) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        return IdentifierCheck.accepted(digits.substring(0, 4) + " " + digits.substring(4));
    }
}
