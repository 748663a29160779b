package org.familysupport.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name in Cyrillic, by ICAO 9303, and by older or other rules. */
class RomanisationTest {
    @ParameterizedTest
    @CsvSource({
        "Юлия, Iuliia, Yuliya, Juliâ, Julia",
        "Мария, Mariia, Mariya, Marija, Maria",
        "Сергей, Sergei, Sergey, Sergej, Sergei",
        "Алексей, Aleksei, Aleksey, Alexey, Aleksej",
        "Дмитрий, Dmitrii, Dmitriy, Dmitry, Dmitrij",
        "Евгений, Evgenii, Yevgeniy, Evgeny, Evgenij",
        "Щербаков, Shcherbakov, Shherbakov, Ŝerbakov, Scherbakov",
        "Цветкова, Tsvetkova, Tcvetkova, Cvetkova, Tsvetkova",
        "Жуков, Zhukov, Žukov, Zhukov, Zhukov",
        "Хохлов, Khokhlov, Hohlov, Khokhlov, Hohlov",
        "Наталья, Natalia, Natal'ya, Natalʹâ, Natalya",
        "Ольга, Olga, Ol'ga, Olʹga, Olga",
        "Семёнова, Semenova, Semyonova, Semënova, Semenova",
        "Достоевский, Dostoevskii, Dostoyevskiy, Dostoevsky, Dostojevski",
    })
    void allHaveOneSkeleton(String cyrillic, String icao, String bgn, String iso, String usual) {
        String skeleton = skeleton(cyrillic);

        assertThat(skeleton(icao)).isEqualTo(skeleton);
        assertThat(skeleton(bgn)).isEqualTo(skeleton);
        assertThat(skeleton(iso)).isEqualTo(skeleton);
        assertThat(skeleton(usual)).isEqualTo(skeleton);
    }

    private static String skeleton(String name) {
        return Romanisation.skeleton(MatchKey.of(name));
    }
}
