package org.familysupport.delivery.deliveries.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day that has come by the region's calendar (rulings 31); absent is fine. */
@Documented
@Constraint(validatedBy = NoFutureDayValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface NoFutureDay {
    String message() default "rule:FUTURE_DATE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
