package org.familysupport.web.checks;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of the controlled vocabulary that may be used today (domain row 76); absent is fine. */
@Documented
@Constraint(validatedBy = KnownCodeValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownCode {
    /** The list, such as {@code family-role}. */
    String value();

    String message() default "rule:UNKNOWN_CODE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
