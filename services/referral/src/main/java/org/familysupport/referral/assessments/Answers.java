package org.familysupport.referral.assessments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.assessments.InstrumentForm.Question;

/** Whether what was answered fits what was asked. */
final class Answers {
    private Answers() {}

    /** Adds which answers cannot be, and whether some are lacking. */
    static void check(List<GivenAnswer> answers, InstrumentForm form, Violations violations) {
        Map<String, Question> asked =
                form.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        Set<String> answered = new HashSet<>();
        for (int number = 0; number < answers.size(); number++) {
            GivenAnswer answer = answers.get(number);
            String at = "/answers/" + number;
            Question question = asked.get(answer.question());
            violations.unless(answered.add(answer.question()), at + "/question", GeneralRule.REPEATED);
            if (question == null) {
                violations.add(at + "/question", GeneralRule.UNKNOWN_REFERENCE);
            } else {
                fits(answer, question, at, violations);
            }
        }
        boolean complete = form.questions().stream()
                .filter(question -> !question.optional())
                .allMatch(question -> answered.contains(question.code()));
        violations.unless(complete, "/answers", GeneralRule.REQUIRED);
    }

    private static void fits(GivenAnswer answer, Question question, String at, Violations violations) {
        Integer value = answer.value();
        Integer lowest = question.lowest();
        Integer highest = question.highest();
        if (question.isText() || lowest == null || highest == null) {
            violations
                    .unless(answer.words() != null, at + "/text", GeneralRule.REQUIRED)
                    .unless(value == null, at + "/value", GeneralRule.NOT_ALLOWED);
        } else {
            violations
                    .unless(answer.words() == null, at + "/text", GeneralRule.NOT_ALLOWED)
                    .unless(value != null, at + "/value", GeneralRule.REQUIRED)
                    .unless(
                            value == null || (value >= lowest && value <= highest),
                            at + "/value",
                            GeneralRule.OUT_OF_RANGE);
        }
    }

    /** Those that are numbers, by the code of their question. */
    static Map<String, Integer> numbers(List<GivenAnswer> answers) {
        Map<String, Integer> numbers = new HashMap<>();
        answers.forEach(answer -> {
            Integer value = answer.value();
            if (value != null) {
                numbers.put(answer.question(), value);
            }
        });
        return numbers;
    }
}
