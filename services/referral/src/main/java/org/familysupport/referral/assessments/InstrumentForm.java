package org.familysupport.referral.assessments;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument asks and how answers are scored, in Russian and English.
 *
 * @param questions in the order in which they are asked
 */
public record InstrumentForm(String titleRu, String titleEn, List<Scale> scales, List<Question> questions) {
    /** How a question is answered with words. */
    public static final String TEXT = "text";

    /** How a scale adds up. */
    public static final String SUM = "sum";

    public InstrumentForm {
        scales = List.copyOf(scales);
        questions = List.copyOf(questions);
    }

    /**
     * What several questions measure together.
     *
     * @param rule {@code sum} or {@code mean} of the answers, by their weights
     * @param higherIsBetter whether a higher score is the better one
     * @param bands what scores mean, each from its own lower end to that of the next
     */
    public record Scale(
            String code, String titleRu, String titleEn, String rule, boolean higherIsBetter, List<Band> bands) {
        public Scale {
            bands = List.copyOf(bands);
        }

        boolean adds() {
            return rule.equals(SUM);
        }
    }

    /** What scores from one on mean. */
    public record Band(String code, String labelRu, String labelEn, BigDecimal from) {}

    /**
     * What is asked.
     *
     * @param kind {@code number} or {@code text}
     * @param lowest the lowest answer; null of a text
     * @param highest the highest answer; null of a text
     * @param optional whether it may be left unanswered; a scale that counts it has no score then
     * @param counts in which scales it counts
     */
    public record Question(
            String code,
            String textRu,
            String textEn,
            String kind,
            @Nullable Integer lowest,
            @Nullable Integer highest,
            boolean optional,
            List<Weight> counts) {
        public Question {
            counts = List.copyOf(counts);
        }

        boolean isText() {
            return kind.equals(TEXT);
        }
    }

    /**
     * How much a question counts in a scale.
     *
     * @param reversed whether the highest answer counts as the lowest
     */
    public record Weight(String scale, int weight, boolean reversed) {}
}
