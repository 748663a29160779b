package org.familysupport.matching.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * One skeleton for a name in Cyrillic and in every usual Latin transliteration of it: ICAO 9303 (passports now), the rules of 2010
 * and 1997, GOST and ISO 9, BGN. Because Latin to Cyrillic is one-to-many, both sides are folded to what all of them share,
 * instead of guessing one of the many. Lossy on purpose: equal skeletons mean "may be the same name in other letters".
 */
public final class Romanisation {
    private static final String LETTERS = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
    /** ICAO 9303, with one sign for each hissing sound: 1 Ж, 2 Ч, 3 Ш and Щ. */
    private static final String[] ICAO = {
        "a", "b", "v", "g", "d", "e", "1", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "c", "2", "3", "3", "", "i", "", "e", "iu", "ia"
    };
    /** Letters of ISO 9 that lose their meaning without their mark. */
    private static final Map<Character, String> MARKED =
            Map.of('Ž', "1", 'Č', "2", 'Š', "3", 'Ŝ', "3", 'Â', "ia", 'Û', "iu", 'È', "e", 'Ë', "e");

    private static final String[][] LATIN = {
        {"shch", "3"}, {"sch", "3"}, {"shh", "3"}, {"sh", "3"}, {"zh", "1"}, {"ch", "2"}, {"kh", "h"}, {"ph", "f"},
        {"ck", "k"}, {"ts", "c"}, {"tc", "c"}, {"cz", "c"}, {"tz", "c"}, {"x", "ks"}, {"yo", "e"}, {"jo", "e"},
        {"w", "v"}, {"y", "i"}, {"j", "i"}, {"q", "k"},
    };

    private Romanisation() {}

    /** The skeleton of a match key: lower-case Latin letters and the digits 1 to 3. */
    public static String skeleton(String key) {
        StringBuilder folded = new StringBuilder(key.length() + 4);
        String latin = Script.hasLatin(key) ? latin(key) : "";
        if (latin.isEmpty()) {
            cyrillic(key, folded);
        } else {
            digraphs(latin, folded);
        }
        return squeeze(folded);
    }

    private static void cyrillic(String key, StringBuilder folded) {
        for (int i = 0; i < key.length(); i++) {
            int at = LETTERS.indexOf(key.charAt(i));
            if (at >= 0) {
                folded.append(ICAO[at]);
            } else if (Character.isLetterOrDigit(key.charAt(i))) {
                folded.append(key.charAt(i));
            }
        }
    }

    private static String latin(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            String marked = c < 0x80 ? null : MARKED.get(c);
            if (marked != null) {
                plain.append(marked);
            } else if (c < 0x80) {
                if (Character.isLetterOrDigit(c)) {
                    plain.append(Character.toLowerCase(c));
                }
            } else {
                String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                if (Script.isLatin(bare.charAt(0))) {
                    plain.append(Character.toLowerCase(bare.charAt(0)));
                }
            }
        }
        return plain.toString();
    }

    private static void digraphs(String latin, StringBuilder folded) {
        int at = 0;
        while (at < latin.length()) {
            int step = 0;
            for (String[] rule : LATIN) {
                if (latin.startsWith(rule[0], at)) {
                    folded.append(rule[1]);
                    step = rule[0].length();
                    break;
                }
            }
            if (step == 0) {
                folded.append(latin.charAt(at));
                step = 1;
            }
            at += step;
        }
    }

    /** "ie" as "e" (BGN's ye, ICAO's Ъ), doubled letters once, "ii" of -ий and -ия once. */
    private static String squeeze(StringBuilder folded) {
        StringBuilder squeezed = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int last = squeezed.length() - 1;
            if (last >= 0 && squeezed.charAt(last) == c) {
                continue;
            }
            if (c == 'e' && last >= 0 && squeezed.charAt(last) == 'i') {
                squeezed.setCharAt(last, 'e');
            } else {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }
}
