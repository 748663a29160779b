package org.familysupport.events.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person was entered in the registry.
 *
 * @param registeredBy the organisation that entered the record
 * @param alone entered with no family: responsibility is then for the person (rulings 12)
 * @param ageBand the band on the day of the fact, absent while not born
 */
public record PersonRegistered(
        PersonId person,
        long version,
        OrganisationId registeredBy,
        boolean alone,
        @Nullable String sex,
        @Nullable String ageBand,
        @Nullable String territory,
        Instant registeredAt)
        implements PersonFact {
    @Override
    public UUID key() {
        return person.value();
    }
}
