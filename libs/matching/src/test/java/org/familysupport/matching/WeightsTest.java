package org.familysupport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void aTableIsReadAsItWasWritten() {
        List<String> lines = Weights.shipped().lines();

        assertThat(Weights.read(lines).lines()).isEqualTo(lines).hasSizeGreaterThan(50);
    }

    @Test
    void theShippedTableKnowsEveryField() {
        for (Field field : Field.values()) {
            assertThat(Weights.shipped().bits(field, Level.EXACT))
                    .as(field.code())
                    .isPositive();
            assertThat(Weights.shipped().bits(field, Level.DIFFERENT))
                    .as(field.code())
                    .isNegative();
        }
    }

    @Test
    void aWeightIsTheLogarithmOfTheRatio() {
        assertThat(Weights.shipped().bits(Field.SEX, Level.EXACT)).isEqualTo(Math.log(0.985 / 0.5) / Math.log(2));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> Weights.read(List.of(
                        "given,exact,0.9,0.01,1,0.01",
                        "given,exact,0.9,0.01,1,0.01",
                        "given,odd,1,1,1,1",
                        "sex,exact,2,0,0,1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "line 2 stands twice", "line 3 names no field", "line 4: m, u", "patronymic does not tell");
    }
}
