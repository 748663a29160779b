package org.familysupport.delivery.deliveries.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds every second naming of a person. */
public class EachPersonOnceValidator
        implements ConstraintValidator<EachPersonOnce, List<DeliveryRequest.RecipientRequest>> {
    @Override
    public boolean isValid(
            @Nullable List<DeliveryRequest.RecipientRequest> recipients, ConstraintValidatorContext context) {
        if (recipients == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        Set<UUID> seen = new HashSet<>();
        boolean once = true;
        for (int place = 0; place < recipients.size(); place++) {
            DeliveryRequest.@Nullable RecipientRequest recipient = recipients.get(place);
            if (recipient != null && recipient.person() != null && !seen.add(recipient.person())) {
                once = false;
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("person")
                        .inIterable()
                        .atIndex(place)
                        .addConstraintViolation();
            }
        }
        return once;
    }
}
