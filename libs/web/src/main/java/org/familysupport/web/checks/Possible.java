package org.familysupport.web.checks;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.familysupport.kernel.refusal.Violations;

/**
 * What is said must be able to be, as far as it tells itself: so that a client hears of an end before the beginning together with all
 * else that is wrong, not after it has mended that.
 */
@Documented
@Constraint(validatedBy = PossibleValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Possible {
    String message() default "rule:FORMAT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What can be checked so. */
    interface Told {
        /**
         * What cannot be, with pointers that begin here. What must be given may be absent: that is another rule's.
         *
         * @param today the day in the region
         */
        Violations impossible(LocalDate today);
    }
}
