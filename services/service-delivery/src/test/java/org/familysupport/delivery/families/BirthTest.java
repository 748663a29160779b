package org.familysupport.delivery.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BirthTest {
    private static final LocalDate BORN = LocalDate.of(2004, 2, 29);
    private static final LocalDate EIGHTEENTH = LocalDate.of(2022, 2, 28);

    private final Birth known = new Birth(BORN, "known");
    private final Birth expected = new Birth(BORN, "expected");

    @Test
    void tellsTheBandOfTheDay() {
        assertThat(known.ageBandOn(BORN)).isEqualTo("age-0-3");
        assertThat(known.ageBandOn(LocalDate.of(2021, 2, 28))).isEqualTo("age-15-17");
        assertThat(known.ageBandOn(LocalDate.of(2023, 3, 1))).isEqualTo("age-19-plus");
    }

    @Test
    void hasNoBandBeforeIt() {
        assertThat(known.ageBandOn(BORN.minusDays(1))).isNull();
        assertThat(known.isAfter(BORN.minusDays(1))).isTrue();
        assertThat(known.isAfter(BORN)).isFalse();
    }

    @Test
    void comesOfAgeOnTheEighteenthBirthday() {
        assertThat(known.isUnderAgeOn(EIGHTEENTH.minusDays(1))).isTrue();
        assertThat(known.isOfAgeOn(EIGHTEENTH.minusDays(1))).isFalse();
        assertThat(known.isOfAgeOn(EIGHTEENTH.plusDays(1))).isTrue();
        assertThat(known.isUnderAgeOn(EIGHTEENTH.plusDays(1))).isFalse();
    }

    @Test
    void tellsNoAgeWhileOnlyExpected() {
        assertThat(expected.ageBandOn(EIGHTEENTH)).isNull();
        assertThat(expected.isAfter(BORN.minusDays(1))).isTrue();
        assertThat(expected.isAfter(BORN)).isFalse();
        assertThat(expected.isOfAgeOn(EIGHTEENTH.plusDays(1))).isFalse();
        assertThat(expected.isUnderAgeOn(BORN)).isFalse();
    }

    @Test
    void doesNotPrintItself() {
        assertThat(known.toString()).isEqualTo("***");
    }
}
