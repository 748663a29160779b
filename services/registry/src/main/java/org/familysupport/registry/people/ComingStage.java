package org.familysupport.registry.people;

import java.time.LocalDate;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;

/**
 * Somebody who is to reach a stage of life.
 *
 * @param on the first day of the stage
 * @param precision how far the birth is known, from which the day follows
 */
public record ComingStage(PersonId person, LocalDate on, String precision) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
