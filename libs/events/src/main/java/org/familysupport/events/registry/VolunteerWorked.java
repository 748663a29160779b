package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A volunteer gave time on a day.
 *
 * @param minutes how long
 */
public record VolunteerWorked(VolunteerId volunteer, long version, OrganisationId centre, LocalDate date, int minutes)
        implements VolunteerFact {
    @Override
    public UUID key() {
        return volunteer.value();
    }
}
