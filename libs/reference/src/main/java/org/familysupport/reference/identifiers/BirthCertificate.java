package org.familysupport.reference.identifiers;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.familysupport.kernel.refusal.GeneralRule;

/**
 * A Russian birth certificate: a Roman number, two Cyrillic letters and six digits, stored as {@code IV-АИ 123456}.
 *
 * <p>People type the Roman number with Cyrillic letters and digits that look alike, and the Cyrillic letters with Latin
 * ones; both are mapped back. There is no check digit, and which letter pairs are issued could not be sourced, so they
 * are not restricted.
 */
public final class BirthCertificate {
    private static final Pattern SHAPE =
            Pattern.compile("([IVXLCІУХЛС1]{1,6})[- ]?([А-ЯABCEHKMOPTXY]{2})[- ]?[№N]? ?([0-9]{6})");
    private static final String ROMAN_LOOK_ALIKES = "ІУХЛС1";
    private static final String ROMAN = "IVXLCI";
    private static final String LATIN_LOOK_ALIKES = "ABCEHKMOPTXY";
    private static final String CYRILLIC = "АВСЕНКМОРТХУ";

    private BirthCertificate() {}

    /** Checks a series and number as typed. */
    public static IdentifierCheck check(String raw) {
        Matcher parts = SHAPE.matcher(Digits.plain(raw).toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        String roman = mapped(parts.group(1), ROMAN_LOOK_ALIKES, ROMAN);
        String letters = mapped(parts.group(2), LATIN_LOOK_ALIKES, CYRILLIC);
        return IdentifierCheck.accepted(roman + "-" + letters + " " + parts.group(3));
    }

    /** The stored form without separators, by which certificates are compared. */
    public static String key(String normalised) {
        return normalised.replace("-", "").replace(" ", "");
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder mapped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int index = from.indexOf(c);
            mapped.append(index < 0 ? c : to.charAt(index));
        }
        return mapped.toString();
    }
}
