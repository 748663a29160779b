package org.familysupport.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Rule;

/**
 * A birth date and how far it is known.
 *
 * @param precision known, estimated or expected (a child not yet born: domain row 5)
 */
@Embeddable
public record Birth(
        @Column(name = "birth_date") LocalDate date,
        @Column(name = "birth_precision") String precision) implements Personal {
    public static final String EXPECTED = "expected";
    private static final String KNOWN = "known";
    private static final int LONGEST_DELAY_IN_MONTHS = 1;
    private static final int LONGEST_WAIT_IN_MONTHS = 10;

    /** What cannot be on this day: a birth that was, in the future; one that is awaited, long past or years ahead. */
    public Optional<Rule> impossible(LocalDate today) {
        if (!precision.equals(EXPECTED)) {
            return date.isAfter(today) ? Optional.of(GeneralRule.FUTURE_DATE) : Optional.empty();
        }
        boolean possible = !date.isBefore(today.minusMonths(LONGEST_DELAY_IN_MONTHS))
                && !date.isAfter(today.plusMonths(LONGEST_WAIT_IN_MONTHS));
        return possible ? Optional.empty() : Optional.of(GeneralRule.OUT_OF_RANGE);
    }

    /** Whether the person was certainly not born on this day. */
    public boolean isAfter(LocalDate day) {
        return precision.equals(KNOWN) && date.isAfter(day);
    }

    @Override
    public String toString() {
        return "***";
    }
}
