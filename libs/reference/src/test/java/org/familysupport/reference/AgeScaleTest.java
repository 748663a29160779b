package org.familysupport.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.code.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeScaleTest {
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    private final AgeScale bands = AgeScale.of(CodeLists.load().list("age-band"));
    private final AgeScale stages = AgeScale.of(CodeLists.load().list("age-stage"));

    @ParameterizedTest
    @CsvSource({
        "2021-12-31, age-0-3",
        "2018-01-01, age-0-3",
        "2017-12-31, age-4-7",
        "2014-01-01, age-4-7",
        "2013-12-31, age-8-14",
        "2007-01-01, age-8-14",
        "2006-12-31, age-15-17",
        "2004-01-01, age-15-17",
        "2003-12-31, age-18",
        "2002-12-31, age-19-plus",
        "1950-01-01, age-19-plus"
    })
    void putsABirthDateIntoItsHalfOpenBand(LocalDate birth, String band) {
        assertThat(bands.on(birth, DAY)).map(Code::code).contains(band);
    }

    @Test
    void hasNoBandForTheUnborn() {
        assertThat(bands.on(DAY.plusDays(1), DAY)).isEmpty();
    }

    @Test
    void hasAStageForTheUnborn() {
        assertThat(stages.on(DAY.plusDays(1), DAY)).map(Code::code).contains("before-birth");
        assertThat(stages.on(DAY, DAY)).map(Code::code).contains("early-childhood");
    }

    @Test
    void tellsTheFirstDayOfAStage() {
        Code preschool = CodeLists.load().list("age-stage").find("preschool").orElseThrow();
        Code youngAdult = CodeLists.load().list("age-stage").find("young-adult").orElseThrow();
        LocalDate leapDay = LocalDate.of(2020, 2, 29);

        assertThat(AgeScale.firstDay(preschool, leapDay)).contains(LocalDate.of(2024, 2, 29));
        assertThat(AgeScale.firstDay(youngAdult, leapDay)).contains(LocalDate.of(2038, 3, 1));
        assertThat(stages.on(leapDay, LocalDate.of(2038, 2, 28)))
                .map(Code::code)
                .contains("adolescence");
        assertThat(AgeScale.firstDay(CodeLists.load().list("age-stage").codes().getFirst(), leapDay))
                .isEmpty();
    }

    @Test
    void refusesGapsOverlapsAndAnOpenEnd() {
        assertThatThrownBy(() -> scale("0", "4", "5", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scale("0", "4", "3", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scale("0", "4", "4", "18")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scale("1", "4", "4", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AgeScale scale(String... bounds) {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            Map<String, String> attributes = bounds[i + 1].isEmpty()
                    ? Map.of("from-age", bounds[i])
                    : Map.of("from-age", bounds[i], "to-age", bounds[i + 1]);
            codes.add(new Code("band", "band-" + i, "Группа", "Band", LocalDate.EPOCH, null, "test", attributes));
        }
        return AgeScale.of(new CodeList("band", "Группы", "Bands", codes));
    }
}
