package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody became a volunteer of a centre; without a clearance yet, so nobody may assign them.
 *
 * @param centre the organisation that sends them
 * @param from the first day
 */
public record VolunteerRegistered(VolunteerId volunteer, long version, OrganisationId centre, LocalDate from)
        implements VolunteerFact {
    @Override
    public UUID key() {
        return volunteer.value();
    }
}
