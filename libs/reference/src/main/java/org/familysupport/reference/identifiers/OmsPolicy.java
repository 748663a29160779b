package org.familysupport.reference.identifiers;

import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralRule;

/**
 * The policy of compulsory medical insurance (полис ОМС, ЕНП): sixteen digits.
 *
 * <p>Its inner structure and check digit could not be sourced, so none is checked (order 108н of 28.02.2019, item 28).
 */
public final class OmsPolicy {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{4} ?){3}[0-9]{4}");

    private OmsPolicy() {}

    /** Checks a number as typed, with or without spaces between its groups. */
    public static IdentifierCheck check(String raw) {
        String typed = Digits.plain(raw);
        String digits = Digits.only(typed);
        if (!SHAPE.matcher(typed).matches() || Digits.allZeros(digits)) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        return IdentifierCheck.accepted(digits);
    }
}
