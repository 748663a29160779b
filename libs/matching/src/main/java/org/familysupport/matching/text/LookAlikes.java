package org.familysupport.matching.text;

/** Letters of two scripts that look the same on paper, and are typed for one another. */
final class LookAlikes {
    private static final String LATIN = "ABCEHKMOPTXY";
    private static final String CYRILLIC = "АВСЕНКМОРТХУ";

    private LookAlikes() {}

    /** Writes each word that mixes both scripts in the one that has the letters which only it has. */
    static String unify(String key) {
        if (!mixes(key, 0, key.length())) {
            return key;
        }
        StringBuilder unified = new StringBuilder(key.length());
        int start = 0;
        for (int i = 0; i <= key.length(); i++) {
            if (i == key.length() || key.charAt(i) == ' ' || key.charAt(i) == '-') {
                unified.append(word(key.substring(start, i)));
                if (i < key.length()) {
                    unified.append(key.charAt(i));
                }
                start = i + 1;
            }
        }
        return unified.toString();
    }

    /** {@code key} in Cyrillic letters, if it consists of look-alikes alone; else as it is. */
    static String asCyrillic(String key) {
        return swap(key, LATIN, CYRILLIC);
    }

    private static String word(String word) {
        if (!mixes(word, 0, word.length())) {
            return word;
        }
        String cyrillic = swap(word, LATIN, CYRILLIC);
        if (!Script.hasLatin(cyrillic)) {
            return cyrillic;
        }
        String latin = swap(word, CYRILLIC, LATIN);
        return Script.hasCyrillic(latin) ? word : latin;
    }

    private static boolean mixes(String text, int from, int to) {
        return Script.hasLatin(text.substring(from, to)) && Script.hasCyrillic(text.substring(from, to));
    }

    private static String swap(String text, String from, String to) {
        StringBuilder swapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            swapped.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return swapped.toString();
    }
}
