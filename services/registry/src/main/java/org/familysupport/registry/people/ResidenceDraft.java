package org.familysupport.registry.people;

import java.time.LocalDate;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/** Where a person lives from a day on. */
public record ResidenceDraft(Residence residence, LocalDate from) implements Personal {
    /** Refuses with 422 and all that cannot be: a later residence follows an earlier one. */
    void mustBePossible(@Nullable LocalDate presentSince, LocalDate today) {
        new Violations()
                .unless(!from.isAfter(today), "/from", GeneralRule.FUTURE_DATE)
                .unless(presentSince == null || from.isAfter(presentSince), "/from", GeneralRule.OUT_OF_RANGE)
                .orRefuse();
    }

    @Override
    public String toString() {
        return "***";
    }
}
