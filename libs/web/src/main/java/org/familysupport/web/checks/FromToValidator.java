package org.familysupport.web.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraintvalidation.SupportedValidationTarget;
import jakarta.validation.constraintvalidation.ValidationTarget;
import java.time.LocalDate;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Compares two parameters that stand beside each other; that they are days, and which, other rules tell. */
@SupportedValidationTarget(ValidationTarget.PARAMETERS)
public class FromToValidator implements ConstraintValidator<FromTo, Object[]> {
    private int at;

    @Override
    public void initialize(FromTo fromTo) {
        at = fromTo.at();
    }

    @Override
    public boolean isValid(Object[] parameters, ConstraintValidatorContext context) {
        boolean inOrder = !(parameters[at] instanceof LocalDate from)
                || !(parameters[at + 1] instanceof LocalDate to)
                || !to.isBefore(from);
        if (!inOrder) {
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .withDynamicPayload(
                            new PossibleValidator.Found(new Violations().add("query/to", GeneralRule.DATE_ORDER)));
        }
        return inOrder;
    }
}
