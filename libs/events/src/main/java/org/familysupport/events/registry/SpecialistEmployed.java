package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A specialist began to work somewhere; the first time it is how a specialist comes to be known.
 *
 * @param employment the id of this time at this organisation
 * @param position code of the list {@code specialist-position}
 * @param from the first day
 * @param to the last day, where it is known beforehand
 */
public record SpecialistEmployed(
        SpecialistId specialist,
        long version,
        UUID employment,
        OrganisationId organisation,
        String position,
        LocalDate from,
        @Nullable LocalDate to)
        implements SpecialistFact {
    @Override
    public UUID key() {
        return specialist.value();
    }
}
