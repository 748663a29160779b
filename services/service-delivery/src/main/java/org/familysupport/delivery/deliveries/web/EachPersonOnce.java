package org.familysupport.delivery.deliveries.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Recipients of whom none is named twice; the second naming is the violation. */
@Documented
@Constraint(validatedBy = EachPersonOnceValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface EachPersonOnce {
    String message() default "rule:REPEATED";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
