package org.familysupport.registry.territories;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a territory; codes are checked and in their stored form.
 *
 * @param code OKTMO code, eight digits or for a settlement eleven
 * @param kind code of the list {@code territory-kind}
 * @param partOf OKTMO code of the territory it lies in
 * @param category code of the list {@code municipality-category}
 * @param validTo the last day of the code
 * @param successor OKTMO code that stands in its place after that day
 */
public record TerritoryDraft(
        String code,
        String kind,
        String name,
        @Nullable String partOf,
        @Nullable String category,
        boolean remote,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {}
