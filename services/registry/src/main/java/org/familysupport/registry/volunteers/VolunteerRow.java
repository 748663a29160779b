package org.familysupport.registry.volunteers;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of volunteers.
 *
 * @param name absent for who may not know it
 * @param mayBeAssigned on the day that was asked for
 */
public record VolunteerRow(
        UUID id,
        long version,
        @Nullable PersonName name,
        UUID centre,
        LocalDate from,
        @Nullable LocalDate to,
        boolean mayBeAssigned)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
