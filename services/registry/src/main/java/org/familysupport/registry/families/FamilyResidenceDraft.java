package org.familysupport.registry.families;

import java.time.LocalDate;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Where a family lives from a day on.
 *
 * @param territory OKTMO code
 */
public record FamilyResidenceDraft(String territory, LocalDate from) {
    /** What cannot be of one from this day on. */
    public static Violations impossible(@Nullable LocalDate from, LocalDate today) {
        return new Violations().unless(from == null || !from.isAfter(today), "/from", GeneralRule.FUTURE_DATE);
    }

    /** Refuses with 422 and all that cannot be: a later residence follows an earlier one. */
    void mustFollow(@Nullable LocalDate presentSince, LocalDate today) {
        impossible(from, today)
                .unless(presentSince == null || from.isAfter(presentSince), "/from", GeneralRule.OUT_OF_RANGE)
                .orRefuse();
    }
}
