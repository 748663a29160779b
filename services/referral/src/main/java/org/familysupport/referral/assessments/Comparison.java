package org.familysupport.referral.assessments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.assessments.InstrumentForm.Scale;
import org.jspecify.annotations.Nullable;

/** Two assessments of the same by the same version of an instrument, and what has changed from the first to the second. */
public record Comparison(SeenAssessment first, SeenAssessment second) {
    /** Which of the two cannot be compared with the other. */
    Violations violations() {
        Assessment one = first.assessment();
        Assessment other = second.assessment();
        return new Violations()
                .unless(one.subject().equals(other.subject()), "query/second", InstrumentRule.OTHER_SUBJECT)
                .unless(one.instrument().equals(other.instrument()), "query/second", InstrumentRule.OTHER_INSTRUMENT);
    }

    /** By scale, in the order of the instrument. */
    public List<Difference> differences() {
        return first.instrument().form().scales().stream()
                .map(scale -> new Difference(scale, value(first, scale), value(second, scale)))
                .toList();
    }

    private static @Nullable BigDecimal value(SeenAssessment seen, Scale scale) {
        return seen.assessment().scores().stream()
                .filter(score -> score.scale().equals(scale.code()))
                .findFirst()
                .map(Score::value)
                .orElse(null);
    }

    /** What has changed on a scale; a score is null where an answer it needs was left out. */
    public record Difference(
            Scale scale,
            @Nullable BigDecimal first,
            @Nullable BigDecimal second) {
        /** By how much the second is higher. */
        public Optional<BigDecimal> change() {
            return first == null || second == null
                    ? Optional.empty()
                    : Optional.of(Objects.requireNonNull(second).subtract(first));
        }

        /** Whether that is {@code better}, {@code worse} or the {@code same}. */
        public Optional<String> direction() {
            return change().map(change -> switch (change.signum() * (scale.higherIsBetter() ? 1 : -1)) {
                case 1 -> "better";
                case -1 -> "worse";
                default -> "same";
            });
        }
    }
}
