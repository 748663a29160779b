package org.familysupport.matching.text;

/**
 * How a name is heard: unstressed vowels and voiced consonants at a skeleton's end fall together in Russian speech, so that a name
 * written by ear gets the same code. Works on skeletons, so that it is the same in both scripts.
 */
public final class Sound {
    private static final String VOWELS = "aeiou";

    private Sound() {}

    /** With its vowels in three classes: finer, for comparing. */
    public static String of(String skeleton) {
        StringBuilder code = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            char c = heard(skeleton.charAt(i));
            if (code.isEmpty() || code.charAt(code.length() - 1) != c) {
                code.append(c);
            }
        }
        return code.toString();
    }

    /** Its first sound and its consonants: coarser, for finding; at most six signs. */
    public static String frame(String skeleton) {
        StringBuilder code = new StringBuilder(6);
        for (int i = 0; i < skeleton.length() && code.length() < 6; i++) {
            char c = heard(skeleton.charAt(i));
            boolean vowel = VOWELS.indexOf(c) >= 0;
            if (i == 0 || (!vowel && code.charAt(code.length() - 1) != c)) {
                code.append(c);
            }
        }
        return code.toString();
    }

    private static char heard(char c) {
        return switch (c) {
            case 'o' -> 'a';
            case 'e' -> 'i';
            case 'b' -> 'p';
            case 'v' -> 'f';
            case 'd' -> 't';
            case 'g', 'c' -> 'k';
            case 'z' -> 's';
            case '1' -> '3';
            default -> c;
        };
    }
}
