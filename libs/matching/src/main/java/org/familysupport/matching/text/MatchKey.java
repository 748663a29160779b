package org.familysupport.matching.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form of a text by which it is compared; never shown. NFC, upper case, Ё as Е (letter of the Ministry of Education
 * ИР-829/08 of 01.10.2012), one kind of dash and apostrophe, single spaces, and look-alike letters in the script of their word. Й
 * stays Й.
 */
public final class MatchKey {
    private MatchKey() {}

    /** The key of {@code raw}; empty where nothing readable is in it. */
    public static String of(String raw) {
        String upper = Normalizer.normalize(raw, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            append(key, upper.charAt(i));
        }
        int end = key.length();
        while (end > 0 && (key.charAt(end - 1) == ' ' || key.charAt(end - 1) == '-')) {
            end--;
        }
        return LookAlikes.unify(key.substring(0, end));
    }

    private static void append(StringBuilder key, char c) {
        char last = key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
        if (isDash(c)) {
            if (last == ' ' && !key.isEmpty()) {
                key.setLength(key.length() - 1);
            }
            if (!key.isEmpty() && last != '-') {
                key.append('-');
            }
        } else if (isSpace(c)) {
            if (last != ' ' && last != '-') {
                key.append(' ');
            }
        } else if (isApostrophe(c)) {
            key.append('\'');
        } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
            key.append(c == 'Ё' ? 'Е' : c);
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '_';
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\u00ad';
    }

    private static boolean isApostrophe(char c) {
        return c == '\''
                || c == '`'
                || c == '\u00b4'
                || c == '\u2018'
                || c == '\u2019'
                || c == '\u02bc'
                || c == '\u02b9'
                || c == '\u2032';
    }
}
