package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A territory was entered in the register.
 *
 * @param code OKTMO code, by which everybody else names it
 * @param kind code of the list {@code territory-kind}
 * @param level code of the list {@code territory-level}, which follows from the kind
 * @param name its public name; not personal
 * @param partOf OKTMO code of the territory it lies in; absent for a region
 * @param category of a municipality, code of the list {@code municipality-category}
 * @param remote whether help reaches it with difficulty
 * @param validTo the last day of its code, where it has one
 * @param successor OKTMO code that stands in its place after that day, if any
 */
public record TerritoryRegistered(
        TerritoryId territory,
        long version,
        String code,
        String kind,
        String level,
        String name,
        @Nullable String partOf,
        @Nullable String category,
        boolean remote,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor)
        implements TerritoryFact {
    @Override
    public UUID key() {
        return territory.value();
    }
}
