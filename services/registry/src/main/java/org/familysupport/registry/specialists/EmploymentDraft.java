package org.familysupport.registry.specialists;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a specialist's time at an organisation.
 *
 * @param position code of the list {@code specialist-position}
 * @param from the first day
 * @param to the last day, where it is known beforehand
 */
public record EmploymentDraft(
        UUID organisation,
        String position,
        LocalDate from,
        @Nullable LocalDate to) {
    /** Every rule that it breaks by itself; pointers begin with {@code at}. */
    Violations violations(String at) {
        return new Violations().unless(to == null || !to.isBefore(from), at + "/to", GeneralRule.DATE_ORDER);
    }
}
