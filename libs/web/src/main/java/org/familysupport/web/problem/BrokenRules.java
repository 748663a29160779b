package org.familysupport.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.web.checks.PossibleValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Translates what the validator found into violations with pointers and our codes. */
@ApplicationScoped
public class BrokenRules {
    /** Constraints whose message is the name of one of our rules say it so: {@code {rule:CHECK_DIGIT}}. */
    private static final String OWN = "rule:";

    /** Told at once; who sends more is told the rest when these are mended. */
    private static final int MOST = 1_000;

    /** What doors call the parameter that is the body. */
    private static final String BODY = "request";

    private static final Map<String, Rule> STANDARD = Map.ofEntries(
            Map.entry("NotNull", GeneralRule.REQUIRED),
            Map.entry("NotBlank", GeneralRule.REQUIRED),
            Map.entry("NotEmpty", GeneralRule.REQUIRED),
            Map.entry("Min", GeneralRule.OUT_OF_RANGE),
            Map.entry("Max", GeneralRule.OUT_OF_RANGE),
            Map.entry("Positive", GeneralRule.OUT_OF_RANGE),
            Map.entry("Null", GeneralRule.NOT_ALLOWED),
            Map.entry("PastOrPresent", GeneralRule.FUTURE_DATE));

    /** The refusal of a body that breaks rules: 422 with all of them, in the order of the pointers. */
    public Refused refusal(Set<? extends ConstraintViolation<?>> found) {
        return new Refused(GeneralProblem.RULE_VIOLATED, violations(found));
    }

    /** The violations, in the order of their pointers, the first thousand of them. */
    public List<Violation> violations(Set<? extends ConstraintViolation<?>> found) {
        Violations single = new Violations();
        Violations together = new Violations();
        for (ConstraintViolation<?> violation : found) {
            String pointer = pointer(violation.getPropertyPath());
            PossibleValidator.Found told = told(violation);
            if (told == null) {
                single.add(pointer, rule(violation));
            } else {
                together.at(pointer, told.violations());
            }
        }
        return single.and(together).all().stream()
                .distinct()
                .sorted(Comparator.comparing(Violation::pointer)
                        .thenComparing(violation -> violation.rule().code()))
                .limit(MOST)
                .toList();
    }

    /** What one that stands for several found, which is worth telling of values that are right by themselves. */
    private static PossibleValidator.@Nullable Found told(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> own = violation.unwrap(HibernateConstraintViolation.class);
        return own.getDynamicPayload(PossibleValidator.Found.class);
    }

    private static Rule rule(ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        if (message.startsWith(OWN)) {
            return GeneralRule.valueOf(message.substring(OWN.length()));
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        if (constraint.equals("Size")) {
            return size(violation.getInvalidValue(), least(violation));
        }
        return STANDARD.getOrDefault(constraint, GeneralRule.FORMAT);
    }

    private static Rule size(Object value, int least) {
        if (value instanceof CharSequence text) {
            boolean brief = text.length() < least;
            return text.isEmpty() ? GeneralRule.REQUIRED : brief ? GeneralRule.TOO_SHORT : GeneralRule.TOO_LONG;
        }
        boolean few = value instanceof Collection<?> items && items.size() < least;
        return few ? GeneralRule.REQUIRED : GeneralRule.TOO_MANY;
    }

    private static int least(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Size size ? size.min() : 0;
    }

    /** The path without the method and its parameter: those are ours, not the client's. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                append(pointer, node);
            }
        }
        return pointer.isEmpty() && !parameter.isEmpty() && !parameter.equals(BODY)
                ? "query/" + parameter
                : pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }
}
