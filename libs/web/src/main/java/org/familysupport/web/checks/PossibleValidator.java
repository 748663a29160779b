package org.familysupport.web.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.familysupport.kernel.refusal.Violations;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Asks what is told; the violations found travel with the one that stands for all of them. */
public class PossibleValidator implements ConstraintValidator<Possible, Possible.Told> {
    @Override
    public boolean isValid(Possible.Told told, ConstraintValidatorContext context) {
        Violations found = told.impossible(Region.today());
        if (!found.none()) {
            context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(new Found(found));
        }
        return found.none();
    }

    /**
     * Everything that was found.
     *
     * @param violations with pointers that begin where it was asked
     */
    public record Found(Violations violations) {}
}
