package org.familysupport.matching.text;

/**
 * The father's name in a patronymic: Андреевич, Андреевна and the foreign Андрей оглы say the same of the father. Compared by this
 * stem, so that neither the variants in -ович and -евич nor the ending of the other sex make a difference of identity.
 */
public final class Patronymic {
    private static final String[] ENDINGS = {
        " ОГЛЫ", " ОГЛУ", " УГЛИ", " УУЛУ", " УЛЫ", " КЫЗЫ", " КИЗИ", " ГЫЗЫ", "-ОГЛЫ", "-КЫЗЫ", "ЬЕВИЧ", "ЬЕВНА",
        "ИЕВИЧ", "ИЕВНА", "ОВИЧ", "ЕВИЧ", "ОВНА", "ЕВНА", "ИНИЧНА", "ИЧНА", "ИЧ", " OGLY", " OGLU", " KYZY", " KIZI",
        "OVICH", "EVICH", "OVNA", "EVNA", "ICHNA", "ICH",
    };

    private Patronymic() {}

    /** The key without its ending; the key itself where it has none of the known ones. */
    public static String stem(String key) {
        for (String ending : ENDINGS) {
            if (key.endsWith(ending) && key.length() > ending.length() + 1) {
                String stem = key.substring(0, key.length() - ending.length());
                return stem.endsWith("Й") || stem.endsWith("Ь") ? stem.substring(0, stem.length() - 1) : stem;
            }
        }
        return key;
    }
}
