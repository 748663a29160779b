package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A specialist's time at an organisation has a last day.
 *
 * @param employment the id of this time at this organisation
 * @param position code of the list {@code specialist-position}
 * @param to the last day
 */
public record EmploymentEnded(
        SpecialistId specialist,
        long version,
        UUID employment,
        OrganisationId organisation,
        String position,
        LocalDate from,
        LocalDate to)
        implements SpecialistFact {
    @Override
    public UUID key() {
        return specialist.value();
    }
}
