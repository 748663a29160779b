package org.familysupport.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Семёнова, СЕМЕНОВА",
        "Николай, НИКОЛАЙ",
        "'  Анна   Мария ', АННА МАРИЯ",
        "Салтыков–Щедрин, САЛТЫКОВ-ЩЕДРИН",
        "Римский - Корсаков, РИМСКИЙ-КОРСАКОВ",
        "Д’Артаньян, Д'АРТАНЬЯН",
    })
    void oneKeyForAllWaysOfWriting(String written, String key) {
        assertThat(MatchKey.of(written)).isEqualTo(key);
    }

    @Test
    void shortIStaysEvenWhereItWasTypedAsTwoCharacters() {
        assertThat(MatchKey.of("Сергеи\u0306")).isEqualTo("СЕРГЕЙ");
        assertThat(MatchKey.of("Сергеи")).isEqualTo("СЕРГЕИ");
    }

    @Test
    void lookAlikeLettersTakeTheScriptOfTheirWord() {
        assertThat(MatchKey.of("Cмирнова")).isEqualTo("СМИРНОВА"); // a Latin C
        assertThat(MatchKey.of("Смирнoвa")).isEqualTo("СМИРНОВА"); // a Latin o and a
        assertThat(MatchKey.of("РETROV")).isEqualTo("PETROV"); // a Cyrillic Р
    }

    @Test
    void nothingReadableIsEmpty() {
        assertThat(MatchKey.of(" \u200b - ")).isEmpty();
    }
}
