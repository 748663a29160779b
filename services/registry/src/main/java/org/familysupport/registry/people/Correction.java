package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What was said wrongly of a person, or is known better now, such as the birth of a child that was expected; what is absent
 * stays.
 *
 * @param without whether the person has no patronymic by custom
 */
public record Correction(
        @Nullable PersonName name,
        boolean without,
        @Nullable Birth birth,
        @Nullable String sex) implements Personal {
    /** Refuses with 422 a birth that cannot be. */
    void mustBePossible(LocalDate today) {
        if (birth == null) {
            return;
        }
        List<Violation> impossible = birth.impossible(today).stream()
                .map(rule -> new Violation("/birth/date", rule))
                .toList();
        if (!impossible.isEmpty()) {
            throw new Refused(GeneralProblem.RULE_VIOLATED, impossible);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
