package org.familysupport.web.checks;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A value that must be a right number of the system named beside it. */
@Documented
@Constraint(validatedBy = IdentifierOfSystemValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdentifierOfSystem {
    String message() default "rule:FORMAT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What can be checked so. */
    interface Numbered {
        String system();

        String value();
    }
}
