package org.familysupport.registry.people;

import java.time.LocalDate;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A stage of life, and the next; its days tell when somebody was born.
 *
 * @param stage code of the list {@code age-stage}
 * @param since its first day; absent before birth
 * @param next the stage after it; absent of the last
 * @param nextFrom the first day of that
 */
public record StageOnDay(
        String stage,
        @Nullable LocalDate since,
        @Nullable String next,
        @Nullable LocalDate nextFrom) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
