package org.familysupport.referral.assessments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.referral.assessments.InstrumentForm.Band;
import org.familysupport.referral.assessments.InstrumentForm.Question;
import org.familysupport.referral.assessments.InstrumentForm.Scale;
import org.familysupport.referral.assessments.InstrumentForm.Weight;
import org.jspecify.annotations.Nullable;

/** What answers come to on the scales of an instrument. A scale one of whose questions is unanswered has no score. */
final class Scoring {
    /** Two digits tell apart what a mean of a few answers can. */
    private static final int DIGITS = 2;

    private Scoring() {}

    /**
     * The scores, in the order of the scales.
     *
     * @param answers by the code of the question
     */
    static List<Score> of(InstrumentForm form, Map<String, Integer> answers) {
        List<Score> scores = new ArrayList<>();
        for (Scale scale : form.scales()) {
            BigDecimal value = value(scale, form.questions(), question -> answers.get(question.code()));
            if (value != null) {
                scores.add(new Score(scale.code(), value, band(scale, value)));
            }
        }
        return scores;
    }

    /** The lowest score there can be; null where no question counts in the scale. */
    static @Nullable BigDecimal lowest(Scale scale, List<Question> questions) {
        return value(
                scale,
                questions,
                question -> weight(question, scale).reversed() ? question.highest() : question.lowest());
    }

    private static @Nullable BigDecimal value(Scale scale, List<Question> questions, Reply reply) {
        long sum = 0;
        long weights = 0;
        for (Question question : questions) {
            if (counts(question, scale)) {
                Integer answer = reply.to(question);
                Integer lowest = question.lowest();
                Integer highest = question.highest();
                if (answer == null || lowest == null || highest == null) {
                    return null;
                }
                Weight weight = weight(question, scale);
                int counted = weight.reversed() ? lowest + highest - answer : answer;
                sum += (long) counted * weight.weight();
                weights += weight.weight();
            }
        }
        if (weights == 0) {
            return null;
        }
        return scale.adds()
                ? BigDecimal.valueOf(sum)
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), DIGITS, RoundingMode.HALF_UP);
    }

    private static boolean counts(Question question, Scale scale) {
        return question.counts().stream().anyMatch(weight -> weight.scale().equals(scale.code()));
    }

    private static Weight weight(Question question, Scale scale) {
        return question.counts().stream()
                .filter(weight -> weight.scale().equals(scale.code()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String band(Scale scale, BigDecimal value) {
        return scale.bands().stream()
                .filter(band -> band.from().compareTo(value) <= 0)
                .reduce((lower, higher) -> higher)
                .map(Band::code)
                .orElse(null);
    }

    /** What was answered to a question. */
    private interface Reply {
        @Nullable
        Integer to(Question question);
    }
}
