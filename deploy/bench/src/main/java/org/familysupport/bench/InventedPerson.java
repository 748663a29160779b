package org.familysupport.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.familysupport.matching.BlockingKeys;
import org.familysupport.matching.Features;

/**
 * Somebody who never lived, made from a number: the same for the same number. Few bear most of the names, as everywhere: the commonest
 * surname is borne by one in a hundred.
 */
record InventedPerson(UUID id, String family, String given, String patronymic, LocalDate birth, String sex) {
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчш";
    private static final String VOWELS = "аеиоуя";
    private static final int SURNAMES = 30_000;
    /** How flat the head of the distribution is. */
    private static final int HEAD = 10;

    private static final List<String> BOYS = List.of(
            "Александр",
            "Дмитрий",
            "Максим",
            "Иван",
            "Артём",
            "Михаил",
            "Даниил",
            "Кирилл",
            "Егор",
            "Никита",
            "Илья",
            "Матвей",
            "Роман",
            "Тимофей",
            "Владимир",
            "Ярослав",
            "Павел",
            "Степан",
            "Семён",
            "Глеб",
            "Лев",
            "Денис",
            "Борис",
            "Фёдор",
            "Остап");
    private static final List<String> GIRLS = List.of(
            "Анастасия",
            "Мария",
            "Анна",
            "Виктория",
            "Екатерина",
            "Полина",
            "Софья",
            "Алиса",
            "Варвара",
            "Ксения",
            "Дарья",
            "Елизавета",
            "Арина",
            "Вероника",
            "Ульяна",
            "Кира",
            "Ольга",
            "Таисия",
            "Милана",
            "Василиса",
            "Татьяна",
            "Нина",
            "Вера",
            "Злата",
            "Лидия");
    private static final List<String> FATHERS = List.of(
            "Александров",
            "Сергеев",
            "Иванов",
            "Андреев",
            "Алексеев",
            "Владимиров",
            "Петров",
            "Николаев",
            "Михайлов",
            "Олегов",
            "Романов",
            "Викторов",
            "Артёмов",
            "Денисов",
            "Павлов",
            "Максимов",
            "Антонов",
            "Егоров",
            "Борисов",
            "Глебов",
            "Тимуров",
            "Рустамов",
            "Семёнов",
            "Степанов",
            "Ярославов");

    static InventedPerson of(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        boolean girl = chance.nextBoolean();
        String family = surname(ranked(chance, SURNAMES, HEAD)) + (girl ? "ова" : "ов");
        List<String> names = girl ? GIRLS : BOYS;
        String father = FATHERS.get(ranked(chance, FATHERS.size(), 2));
        int first = chance.nextInt(3) == 0 ? 1960 : 2006;
        LocalDate birth = LocalDate.of(first, 1, 1).plusDays(chance.nextInt(20 * 365));
        return new InventedPerson(
                id(number),
                family,
                names.get(ranked(chance, names.size(), 2)),
                father + (girl ? "на" : "ич"),
                birth,
                girl ? "female" : "male");
    }

    /** Ids that grow, as those of the service. */
    static UUID id(int number) {
        return new UUID((0x019A_0000_0000L + number) << 16 | 0x7000L, 0x8000_0000_0000_0000L | number);
    }

    /** The same with a slip of the pen: two neighbouring letters of the surname stand in each other's place. */
    InventedPerson misspelt() {
        String slipped = family.substring(0, 2) + family.charAt(3) + family.charAt(2) + family.substring(4);
        return new InventedPerson(id, slipped, given, patronymic, birth, sex);
    }

    /** As the registry computes them. */
    long[] keys() {
        return BlockingKeys.hashesOf(Features.builder()
                .given(given)
                .family(family)
                .patronymic(patronymic)
                .birth(birth)
                .sex(sex)
                .build());
    }

    /** A line of `people`, for COPY. */
    String line(UUID owner) {
        return String.join(
                "\t",
                id.toString(),
                "1",
                family,
                given,
                patronymic,
                birth.toString(),
                "known",
                sex,
                "2026-01-12 03:00Z",
                owner.toString(),
                "bench",
                "2026-01-12 03:00Z",
                owner.toString(),
                "bench");
    }

    /** What is asked of the registry. */
    String search() {
        return """
                {"person":{"name":{"family":"%s","given":"%s","patronymic":"%s"},\
                "birth":{"date":"%s","precision":"known"},"sex":"%s"}}""".formatted(family, given, patronymic, birth, sex);
    }

    /** A rank from 0, the lower the likelier (Zipf and Mandelbrot). */
    private static int ranked(SplittableRandom chance, int many, int head) {
        double spread = Math.log(1 + (double) many / head);
        return Math.min(many - 1, (int) (head * (Math.exp(chance.nextDouble() * spread) - 1)));
    }

    private static String surname(int rank) {
        SplittableRandom chance = new SplittableRandom(7919L * rank + 1);
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < 2 + chance.nextInt(2); syllable++) {
            name.append(CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(chance.nextInt(VOWELS.length())));
        }
        name.append(CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
