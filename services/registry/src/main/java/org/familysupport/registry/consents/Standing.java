package org.familysupport.registry.consents;

import java.time.LocalDate;
import java.time.Period;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of the right to decide for a person.
 *
 * @param birth the person's birth date; null where none is known
 * @param child whether the person is a child of a family today
 * @param represented whether who decided was, on that day and today, in a family with the person in a role of the authority
 */
record Standing(@Nullable LocalDate birth, boolean child, boolean represented) implements Personal {
    /** Whether the person has had this birthday on a day; one without a known birth has, unless it is somebody's child. */
    boolean hasReached(int age, LocalDate day) {
        return birth == null ? !child : Period.between(birth, day).getYears() >= age;
    }

    /** The next birthday after a day at which it is to be asked anew; null for none. */
    @Nullable
    LocalDate nextOf(int first, int second, LocalDate day) {
        if (birth == null) {
            return null;
        }
        LocalDate at = birth.plusYears(hasReached(first, day) ? second : first);
        return at.isAfter(day) ? at : null;
    }

    @Override
    public String toString() {
        return "***";
    }
}
