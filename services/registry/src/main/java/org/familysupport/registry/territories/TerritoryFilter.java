package org.familysupport.registry.territories;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which territories are wanted; what is absent does not matter.
 *
 * @param partOf those that lie directly in the territory of this OKTMO code
 * @param name the beginning of the name, in any case
 * @param on whose code is valid on this day
 */
public record TerritoryFilter(
        @Nullable String partOf,
        @Nullable String level,
        @Nullable String name,
        @Nullable Boolean remote,
        @Nullable LocalDate on) {}
