package org.familysupport.registry.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch in which nobody helped: no fact of a kind that is a contact with the family (list {@code record-kind}) lies in it.
 *
 * @param after the day of the last contact before it
 * @param until the day of the next contact, or today
 */
public record SupportGap(LocalDate after, LocalDate until) {
    public SupportGap {
        if (!until.isAfter(after)) {
            throw new IllegalArgumentException("a gap lies between two days");
        }
    }

    /** How many days passed from the one contact to the next. */
    public long days() {
        return ChronoUnit.DAYS.between(after, until);
    }
}
