package org.familysupport.matching.text;

/** What a Russian name looks like when it was typed with the Latin layout still on: {@code Bdfyjd} is Иванов. */
final class KeyboardLayout {
    private static final String LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.";
    private static final String CYRILLIC = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
    private static final String LATIN_SHIFTED = "{}:\"<>~`";
    private static final String CYRILLIC_SHIFTED = "ХЪЖЭБЮЕЕ";

    private KeyboardLayout() {}

    /** The same keys with the Russian layout on; a Cyrillic letter stays. */
    static String toCyrillic(String key) {
        StringBuilder typed = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            typed.append(letter(key.charAt(i)));
        }
        return typed.toString();
    }

    private static char letter(char c) {
        int plain = LATIN.indexOf(c);
        if (plain >= 0) {
            return CYRILLIC.charAt(plain);
        }
        int shifted = LATIN_SHIFTED.indexOf(c);
        return shifted >= 0 ? CYRILLIC_SHIFTED.charAt(shifted) : c;
    }
}
