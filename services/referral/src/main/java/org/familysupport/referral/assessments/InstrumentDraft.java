package org.familysupport.referral.assessments;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.assessments.InstrumentForm.Band;
import org.familysupport.referral.assessments.InstrumentForm.Question;
import org.familysupport.referral.assessments.InstrumentForm.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a version of an instrument; codes are checked.
 *
 * @param code what all its versions are called
 * @param kind code of the list {@code instrument-kind}
 */
public record InstrumentDraft(String code, String kind, InstrumentForm form) {
    /**
     * Which values break a rule.
     *
     * @param before the kind of the versions there are, null when this is the first: who answered one that is anonymous was
     *     promised to stay so
     */
    Violations violations(@Nullable String before) {
        Violations violations = new Violations();
        violations.unless(before == null || before.equals(kind), "/kind", InstrumentRule.OTHER_KIND);
        scales(violations);
        questions(violations);
        return violations;
    }

    private void scales(Violations violations) {
        Set<String> seen = new HashSet<>();
        Set<String> counted = form.questions().stream()
                .flatMap(question -> question.counts().stream())
                .map(InstrumentForm.Weight::scale)
                .collect(Collectors.toSet());
        List<Scale> scales = form.scales();
        for (int number = 0; number < scales.size(); number++) {
            Scale scale = scales.get(number);
            String at = "/scales/" + number;
            violations
                    .unless(seen.add(scale.code()), at + "/code", GeneralRule.REPEATED)
                    .unless(counted.contains(scale.code()), at + "/code", InstrumentRule.NOT_COUNTED)
                    .unless(rise(scale.bands()), at + "/bands", InstrumentRule.BANDS_NOT_RISING)
                    .unless(differ(scale.bands()), at + "/bands", GeneralRule.REPEATED)
                    .unless(!anonymous() || everyScoreHasABand(scale), at + "/bands", InstrumentRule.BANDS_INCOMPLETE);
        }
    }

    private void questions(Violations violations) {
        Set<String> seen = new HashSet<>();
        Set<String> known = form.scales().stream().map(Scale::code).collect(Collectors.toSet());
        List<Question> questions = form.questions();
        for (int number = 0; number < questions.size(); number++) {
            Question question = questions.get(number);
            String at = "/questions/" + number;
            violations.unless(seen.add(question.code()), at + "/code", GeneralRule.REPEATED);
            if (question.isText()) {
                text(question, at, violations);
            } else {
                number(question, at, violations);
            }
            counts(question, known, at, violations);
        }
    }

    private void text(Question question, String at, Violations violations) {
        violations
                .unless(!anonymous(), at + "/kind", InstrumentRule.ANONYMOUS)
                .unless(question.lowest() == null, at + "/lowest", GeneralRule.NOT_ALLOWED)
                .unless(question.highest() == null, at + "/highest", GeneralRule.NOT_ALLOWED)
                .unless(question.counts().isEmpty(), at + "/counts", GeneralRule.NOT_ALLOWED);
    }

    private void number(Question question, String at, Violations violations) {
        Integer lowest = question.lowest();
        Integer highest = question.highest();
        violations
                .unless(lowest != null, at + "/lowest", GeneralRule.REQUIRED)
                .unless(highest != null, at + "/highest", GeneralRule.REQUIRED)
                .unless(
                        lowest == null || highest == null || lowest < highest,
                        at + "/highest",
                        GeneralRule.OUT_OF_RANGE)
                .unless(!anonymous() || !question.optional(), at + "/optional", InstrumentRule.ANONYMOUS)
                .unless(!question.counts().isEmpty(), at + "/counts", InstrumentRule.NOT_COUNTING);
    }

    private static void counts(Question question, Set<String> known, String at, Violations violations) {
        Set<String> seen = new HashSet<>();
        List<InstrumentForm.Weight> counts = question.counts();
        for (int number = 0; number < counts.size(); number++) {
            String scale = counts.get(number).scale();
            violations
                    .unless(known.contains(scale), at + "/counts/" + number + "/scale", GeneralRule.UNKNOWN_REFERENCE)
                    .unless(seen.add(scale), at + "/counts/" + number + "/scale", GeneralRule.REPEATED);
        }
    }

    private boolean anonymous() {
        return InstrumentKinds.isAnonymous(kind);
    }

    private static boolean rise(List<Band> bands) {
        for (int number = 1; number < bands.size(); number++) {
            if (bands.get(number).from().compareTo(bands.get(number - 1).from()) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean differ(List<Band> bands) {
        return bands.stream().map(Band::code).distinct().count() == bands.size();
    }

    private boolean everyScoreHasABand(Scale scale) {
        if (scale.bands().isEmpty()) {
            return false;
        }
        BigDecimal lowest = Scoring.lowest(scale, form.questions());
        return lowest == null || scale.bands().getFirst().from().compareTo(lowest) <= 0;
    }
}
