package org.familysupport.registry.people;

import org.familysupport.kernel.privacy.Personal;
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
    @Override
    public String toString() {
        return "***";
    }
}
