package org.familysupport.referral.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.familysupport.referral.assessments.InstrumentForm.Band;
import org.familysupport.referral.assessments.InstrumentForm.Question;
import org.familysupport.referral.assessments.InstrumentForm.Scale;
import org.familysupport.referral.assessments.InstrumentForm.Weight;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final List<Band> BANDS = List.of(
            new Band("low", "Мало", "Low", new BigDecimal("2")),
            new Band("high", "Много", "High", new BigDecimal("4")));
    private static final InstrumentForm FORM = new InstrumentForm(
            "Опросник",
            "Form",
            List.of(
                    new Scale("all", "Всего", "All", "sum", true, List.of()),
                    new Scale("mean", "Среднее", "Mean", "mean", false, BANDS)),
            List.of(
                    number("a", false, new Weight("all", 1, false), new Weight("mean", 2, false)),
                    number("b", true, new Weight("all", 3, true), new Weight("mean", 1, true))));

    @Test
    void addsByWeightsAndTurnsWhatIsReversed() {
        assertThat(Scoring.of(FORM, Map.of("a", 4, "b", 2)))
                .containsExactly(
                        new Score("all", new BigDecimal("16"), null),
                        new Score("mean", new BigDecimal("4.00"), "high"));
    }

    @Test
    void roundsMeansToTwoDigitsAndFindsTheBand() {
        assertThat(Scoring.of(FORM, Map.of("a", 3, "b", 1)).getLast())
                .isEqualTo(new Score("mean", new BigDecimal("3.67"), "low"));
    }

    @Test
    void givesNoBandBelowTheLowest() {
        assertThat(Scoring.of(FORM, Map.of("a", 1, "b", 5)).getLast().band()).isNull();
    }

    @Test
    void givesNoScoreWhereAnAnswerIsLacking() {
        assertThat(Scoring.of(FORM, Map.of("a", 4))).isEmpty();
    }

    @Test
    void knowsTheLowestScoreThereCanBe() {
        assertThat(Scoring.lowest(FORM.scales().getFirst(), FORM.questions())).isEqualByComparingTo("4");
    }

    private static Question number(String code, boolean optional, Weight... counts) {
        return new Question(code, code, code, "number", 1, 5, optional, List.of(counts));
    }
}
