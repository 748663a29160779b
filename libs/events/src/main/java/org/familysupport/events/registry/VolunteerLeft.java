package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A volunteer is none any more.
 *
 * @param to the last day
 */
public record VolunteerLeft(VolunteerId volunteer, long version, OrganisationId centre, LocalDate to)
        implements VolunteerFact {
    @Override
    public UUID key() {
        return volunteer.value();
    }
}
