package org.familysupport.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.kernel.refusal.Violations;

/** Looks at a body as far as a door can, and leaves to the room to say the rest with it, so that a client mends all at once. */
@ApplicationScoped
public class FirstLook {
    /** With which everything else can still be looked up. */
    private static final Set<Rule> HARMLESS =
            Set.of(GeneralRule.UNKNOWN_CODE, GeneralRule.TOO_LONG, GeneralRule.NOT_ALLOWED);

    private final Validator validator;
    private final BrokenRules broken;

    FirstLook(Validator validator, BrokenRules broken) {
        this.validator = validator;
        this.broken = broken;
    }

    /**
     * What is wrong with it by itself.
     *
     * @param decisive pointers of what else is looked up by
     * @throws Refused 422 with all of that, when there is something among it without which nothing can be looked up
     */
    public <T> Violations at(T body, List<String> decisive) {
        Set<ConstraintViolation<T>> found = validator.validate(body);
        List<Violation> violations = broken.violations(found);
        if (violations.stream()
                .anyMatch(each -> !HARMLESS.contains(each.rule()) || decisive.contains(each.pointer()))) {
            throw broken.refusal(found);
        }
        Violations said = new Violations();
        violations.forEach(each -> said.add(each.pointer(), each.rule()));
        return said;
    }
}
