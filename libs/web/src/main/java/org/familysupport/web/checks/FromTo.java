package org.familysupport.web.checks;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a door's filters {@code from} and {@code to}, which stand beside each other, the last day does not lie before the first. */
@Documented
@Constraint(validatedBy = FromToValidator.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromTo {
    /** The place of {@code from} among the parameters; the first is 0. */
    int at();

    String message() default "rule:DATE_ORDER";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
