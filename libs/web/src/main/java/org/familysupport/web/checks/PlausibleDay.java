package org.familysupport.web.checks;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day of the years 1900 to 2100; absent is fine. Every day that a door takes has it (a house rule). */
@Documented
@Constraint(validatedBy = PlausibleDayValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleDay {
    String message() default "rule:OUT_OF_RANGE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
