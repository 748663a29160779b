package org.familysupport.dev.region;

import java.util.Map;

/**
 * The patronymic after a father's given name, in both genders.
 *
 * @param male a son's
 * @param female a daughter's
 */
record Patronymic(String male, String female) {
    private static final Map<String, Patronymic> IRREGULAR = Map.of(
            "Илья", new Patronymic("Ильич", "Ильинична"),
            "Лука", new Patronymic("Лукич", "Лукинична"),
            "Никита", new Patronymic("Никитич", "Никитична"),
            "Дмитрий", new Patronymic("Дмитриевич", "Дмитриевна"),
            "Георгий", new Patronymic("Георгиевич", "Георгиевна"),
            "Михаил", new Patronymic("Михайлович", "Михайловна"),
            "Лев", new Patronymic("Львович", "Львовна"),
            "Павел", new Patronymic("Павлович", "Павловна"),
            "Пётр", new Patronymic("Петрович", "Петровна"));

    static Patronymic of(String father) {
        Patronymic irregular = IRREGULAR.get(father);
        if (irregular != null) {
            return irregular;
        }
        if (father.endsWith("ий")) {
            return regular(cut(father, 2) + "ь", "ев");
        }
        if (father.endsWith("й") || father.endsWith("ь")) {
            return regular(cut(father, 1), "ев");
        }
        return regular(father, "ов");
    }

    String of(boolean daughter) {
        return daughter ? female : male;
    }

    private static Patronymic regular(String stem, String suffix) {
        return new Patronymic(stem + suffix + "ич", stem + suffix + "на");
    }

    private static String cut(String name, int letters) {
        return name.substring(0, name.length() - letters);
    }
}
