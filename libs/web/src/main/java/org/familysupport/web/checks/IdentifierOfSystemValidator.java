package org.familysupport.web.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.reference.identifiers.Identifiers;

/** Checks the value by the rule of its system; an unknown system is the system's violation, not the value's. */
public class IdentifierOfSystemValidator
        implements ConstraintValidator<IdentifierOfSystem, IdentifierOfSystem.Numbered> {
    @Override
    public boolean isValid(IdentifierOfSystem.Numbered numbered, ConstraintValidatorContext context) {
        if (numbered.system() == null
                || numbered.value() == null
                || !Vocabulary.LISTS.list("identifier-system").known(numbered.system())) {
            return true;
        }
        Rule broken = Identifiers.check(numbered.system(), numbered.value())
                .brokenRule()
                .orElse(null);
        if (broken != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            "rule:" + broken.code().replace('-', '_').toUpperCase(Locale.ROOT))
                    .addPropertyNode("value")
                    .addConstraintViolation();
        }
        return broken == null;
    }
}
