package org.familysupport.delivery.deliveries.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.familysupport.security.caller.Today;
import org.jspecify.annotations.Nullable;

/** Compares a day with today in the region. */
@ApplicationScoped
public class NoFutureDayValidator implements ConstraintValidator<NoFutureDay, LocalDate> {
    private final Today today;

    NoFutureDayValidator(Today today) {
        this.today = today;
    }

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
        return day == null || !day.isAfter(today.inTheRegion());
    }
}
