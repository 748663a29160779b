package org.familysupport.registry.territories.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.territories.Territory;
import org.jspecify.annotations.Nullable;

/** A territory, as everyone may see it. */
@Schema(name = "Territory")
record TerritoryView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "OKTMO code, as it stands in addresses and counts", examples = "50603000")
        String code,

        @Schema(description = "Code of the list `territory-kind`", examples = "municipal-district")
        String kind,

        @Schema(description = "Code of the list `territory-level`", examples = "municipality")
        String level,

        @Schema(examples = "Калиновский муниципальный район")
        String name,

        @Schema(description = "OKTMO code of the territory it lies in; absent for a region", examples = "50000000")
        @Nullable
        String partOf,

        @Schema(description = "Code of the list `municipality-category`", examples = "third") @Nullable
        String category,

        @Schema(description = "Whether help reaches it with difficulty")
        boolean remote,

        @Schema(description = "First day of the code", examples = "2014-01-01")
        LocalDate validFrom,

        @Schema(description = "Last day of the code, once it has one", examples = "2025-12-31") @Nullable
        LocalDate validTo,

        @Schema(description = "OKTMO code that stands in its place after that day", examples = "50503000") @Nullable
        String successor)
        implements Versioned {
    static TerritoryView of(Territory it) {
        return new TerritoryView(
                it.uuid(),
                it.version(),
                it.code(),
                it.kind(),
                it.level(),
                it.name(),
                it.partOf(),
                it.category(),
                it.remote(),
                it.validFrom(),
                it.validTo(),
                it.successor());
    }
}
