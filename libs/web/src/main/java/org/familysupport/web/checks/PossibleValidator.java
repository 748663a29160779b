package org.familysupport.web.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.familysupport.kernel.refusal.Violation;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Asks what is told; the violations found travel with the one that stands for all of them. */
public class PossibleValidator implements ConstraintValidator<Possible, Possible.Told> {
    @Override
    public boolean isValid(Possible.Told told, ConstraintValidatorContext context) {
        List<Violation> found = told.impossible(Region.today()).all();
        if (!found.isEmpty()) {
            context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(new Found(found));
        }
        return found.isEmpty();
    }

    /**
     * Everything that was found.
     *
     * @param violations with pointers that begin where it was asked
     */
    public record Found(List<Violation> violations) {}
}
