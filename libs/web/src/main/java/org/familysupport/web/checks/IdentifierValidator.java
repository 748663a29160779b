package org.familysupport.web.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.reference.identifiers.IdentifierCheck;
import org.familysupport.reference.identifiers.Identifiers;
import org.familysupport.reference.identifiers.Inn;
import org.familysupport.reference.identifiers.Ogrn;
import org.familysupport.reference.identifiers.Oktmo;
import org.jspecify.annotations.Nullable;

/** Tells a wrong format from a wrong check digit, and repeats neither. */
public class IdentifierValidator implements ConstraintValidator<Identifier, String> {
    private String system = "";

    @Override
    public void initialize(Identifier identifier) {
        system = identifier.value();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Rule broken = check(system, value).brokenRule().orElse(null);
        if (broken != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            "rule:" + broken.code().replace('-', '_').toUpperCase(Locale.ROOT))
                    .addConstraintViolation();
        }
        return broken == null;
    }

    static IdentifierCheck check(String system, String value) {
        return switch (system) {
            case "oktmo" -> Oktmo.check(value);
            case "inn" -> Inn.check(value);
            case "ogrn" -> Ogrn.check(value);
            default -> Identifiers.check(system, value);
        };
    }
}
