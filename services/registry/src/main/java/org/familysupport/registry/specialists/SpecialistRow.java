package org.familysupport.registry.specialists;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list: one employment of a specialist.
 *
 * @param name absent for who may not know it
 */
public record SpecialistRow(
        UUID employment,
        UUID specialist,
        long version,
        @Nullable PersonName name,
        UUID organisation,
        String position,
        LocalDate from,
        @Nullable LocalDate to)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
