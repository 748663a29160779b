package org.familysupport.reference.identifiers;

import org.familysupport.kernel.refusal.GeneralRule;

/** An identifier whose form is its issuer's business: an agency's own client number, a foreign certificate. */
final class FreeIdentifier {
    private static final int LONGEST = 64;

    private FreeIdentifier() {}

    static IdentifierCheck check(String raw) {
        String typed = Digits.plain(raw);
        if (typed.isEmpty() || typed.codePoints().anyMatch(FreeIdentifier::invisible)) {
            return IdentifierCheck.broken(GeneralRule.FORMAT);
        }
        return typed.length() > LONGEST
                ? IdentifierCheck.broken(GeneralRule.TOO_LONG)
                : IdentifierCheck.accepted(typed);
    }

    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
