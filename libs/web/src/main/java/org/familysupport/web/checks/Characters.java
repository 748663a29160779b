package org.familysupport.web.checks;

/**
 * The characters that no text of ours may hold: controls (PostgreSQL refuses NUL), halves of a pair, and those that nobody
 * sees but that turn the text around or make a name of nothing.
 */
public final class Characters {
    private Characters() {}

    /** Whether a text holds none of them. */
    public static boolean allowed(String text) {
        return text.codePoints().noneMatch(Characters::forbidden) && !joinsNothing(text);
    }

    /** Whether nothing in it breaks the line, or jumps in it. */
    public static boolean inOneLine(String text) {
        return text.codePoints()
                .noneMatch(point -> breaks(point) || point == 0x85 || point == 0x2028 || point == 0x2029);
    }

    /** Joiners are needed within words of some languages and within pictures; alone they are no text. */
    private static boolean joinsNothing(String text) {
        return !text.isBlank() && text.codePoints().allMatch(point -> joiner(point) || Character.isWhitespace(point));
    }

    private static boolean joiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static boolean forbidden(int point) {
        boolean control = point < 0x20 && !breaks(point);
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean unseen = point == 0x200B || point == 0x2060 || point == 0xFEFF;
        boolean turning = point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
        return control || half || unseen || turning || point == 0x7F || point == 0xFFFE || point == 0xFFFF;
    }

    private static boolean breaks(int point) {
        return point == '\n' || point == '\r' || point == '\t';
    }
}
