package org.familysupport.delivery.families;

import java.time.LocalDate;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.reference.AgeScale;
import org.familysupport.reference.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * A birth date and how far it is known. While a birth is only expected, no age follows from its date.
 *
 * @param precision known, estimated or expected
 */
public record Birth(LocalDate date, String precision) implements Personal {
    private static final AgeScale BANDS = AgeScale.of(CodeLists.load().list("age-band"));
    private static final String EXPECTED = "expected";
    private static final int OF_AGE = 18;

    /** The code of the age band on a day; absent before birth. */
    public @Nullable String ageBandOn(LocalDate day) {
        return happened() ? BANDS.on(date, day).map(Code::code).orElse(null) : null;
    }

    /** Whether it lies after a day; nobody receives a service before an expected birth either. */
    public boolean isAfter(LocalDate day) {
        return date.isAfter(day);
    }

    /** Whether the person is 18 or older on a day (124-FZ article 1: a child is a person under 18). */
    public boolean isOfAgeOn(LocalDate day) {
        return happened() && !date.plusYears(OF_AGE).isAfter(day);
    }

    /** Whether the person is younger than 18 on a day. */
    public boolean isUnderAgeOn(LocalDate day) {
        return happened() && date.plusYears(OF_AGE).isAfter(day);
    }

    private boolean happened() {
        return !precision.equals(EXPECTED);
    }

    @Override
    public String toString() {
        return "***";
    }
}
