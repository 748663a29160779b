package org.familysupport.web.checks;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of a public system with a rule of its own: {@code oktmo}, {@code inn}, {@code ogrn}; absent is fine. */
@Documented
@Constraint(validatedBy = IdentifierValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {
    /** The system. */
    String value();

    String message() default "rule:FORMAT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
