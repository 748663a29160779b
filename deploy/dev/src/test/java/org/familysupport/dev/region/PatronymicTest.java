package org.familysupport.dev.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatronymicTest {
    @ParameterizedTest
    @CsvSource({
        "Александр,Александрович,Александровна",
        "Сергей,Сергеевич,Сергеевна",
        "Николай,Николаевич,Николаевна",
        "Юрий,Юрьевич,Юрьевна",
        "Лаврентий,Лаврентьевич,Лаврентьевна",
        "Дмитрий,Дмитриевич,Дмитриевна",
        "Георгий,Георгиевич,Георгиевна",
        "Игорь,Игоревич,Игоревна",
        "Михаил,Михайлович,Михайловна",
        "Илья,Ильич,Ильинична",
        "Лука,Лукич,Лукинична",
        "Никита,Никитич,Никитична",
        "Пётр,Петрович,Петровна",
        "Артём,Артёмович,Артёмовна"
    })
    void followsTheNameOfTheFather(String father, String son, String daughter) {
        assertThat(Patronymic.of(father).of(false)).isEqualTo(son);
        assertThat(Patronymic.of(father).of(true)).isEqualTo(daughter);
    }

    @Test
    void agreesWithThePatronymicsThatTheNamesCameWith() {
        Faker faker = new Faker(Locale.of("ru"), new Random(1));
        Set<String> fathers = new HashSet<>();
        Set<String> sons = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            fathers.add(faker.resolve("name.male_first_name"));
            sons.add(faker.resolve("name.male_middle_name"));
        }

        assertThat(fathers)
                .hasSizeGreaterThan(40)
                .extracting(father -> Patronymic.of(father).male())
                .allMatch(sons::contains);
    }
}
