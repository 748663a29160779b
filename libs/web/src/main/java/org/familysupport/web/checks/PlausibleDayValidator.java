package org.familysupport.web.checks;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks {@link Days}. */
public class PlausibleDayValidator implements ConstraintValidator<PlausibleDay, LocalDate> {
    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
        return day == null || Days.plausible(day);
    }
}
