package org.familysupport.web.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.familysupport.kernel.code.CodeList;
import org.jspecify.annotations.Nullable;

/** Looks a code up in its list: unknown and retired are two different violations. */
public class KnownCodeValidator implements ConstraintValidator<KnownCode, String> {
    private CodeList list = Vocabulary.LISTS.list("sector");

    @Override
    public void initialize(KnownCode code) {
        list = Vocabulary.LISTS.list(code.value());
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null || list.usableOn(value, Region.today())) {
            return true;
        }
        if (list.known(value)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("rule:RETIRED_CODE").addConstraintViolation();
        }
        return false;
    }
}
