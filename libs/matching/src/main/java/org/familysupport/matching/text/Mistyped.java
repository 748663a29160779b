package org.familysupport.matching.text;

/** Russian texts that were typed in Latin letters without being meant so. */
final class Mistyped {
    private static final String[] RUSSIAN_ENDINGS = {
        "ОВ", "ЕВ", "ИН", "ЫН", "ОВА", "ЕВА", "ИНА", "ЫНА", "СКИЙ", "СКАЯ", "ЦКИЙ", "ЦКАЯ", "ВИЧ", "ВНА", "КО", "ЮК",
        "УК", "ЧУК"
    };
    private static final String LATIN_VOWELS = "AEIOU";
    private static final String CYRILLIC_VOWELS = "АЕИОУЫЭЮЯ";

    private Mistyped() {}

    /** The keys of a Latin text with the Russian layout on. */
    static String asMeant(String latin) {
        return KeyboardLayout.toCyrillic(latin);
    }

    static boolean is(String latin, String asMeant, String cyrillic) {
        return asMeant.equals(cyrillic) || LookAlikes.asCyrillic(latin).equals(cyrillic);
    }

    /**
     * Whether what the keys say can only have been meant in Russian: a listed name, or a Russian ending, in a word that can be
     * spoken although its Latin letters could not.
     */
    static boolean isRussian(String latin, String meant) {
        if (meant.length() < 4
                || Script.hasLatin(meant)
                || isSpoken(latin, LATIN_VOWELS)
                || !isSpoken(meant, CYRILLIC_VOWELS)) {
            return false;
        }
        boolean listed = NameForms.shipped().namesOf(meant, "").length > 0;
        return listed || endsRussian(meant);
    }

    private static boolean endsRussian(String meant) {
        for (String ending : RUSSIAN_ENDINGS) {
            if (meant.endsWith(ending) && meant.length() > ending.length() + 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpoken(String text, String vowels) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (vowels.indexOf(text.charAt(i)) >= 0) {
                count++;
            }
        }
        return count * 4 >= text.length();
    }
}
