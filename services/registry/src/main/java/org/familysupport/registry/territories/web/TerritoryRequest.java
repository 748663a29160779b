package org.familysupport.registry.territories.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.territories.TerritoryDraft;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.OneLine;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** What is said of a territory. */
@Schema(name = "TerritoryRequest", examples = "{\"validTo\": null, \"successor\": null}")
record TerritoryRequest(
        @Schema(
                description =
                        "OKTMO code: 8 digits, for a settlement 11, for a region its two digits and zeros. Stays as it is: a new code is a new territory.",
                examples = "50603000")
        @NotBlank
        @Identifier("oktmo")
        String code,

        @Schema(
                description = "Code of the list `territory-kind`; the level follows from it",
                examples = "municipal-district")
        @NotNull
        @KnownCode("territory-kind")
        String kind,

        @Schema(examples = "Калиновский муниципальный район") @NotBlank @Size(max = 300) @OneLine
        String name,

        @Schema(
                description = "OKTMO code of the territory it lies in, already entered; absent for a region",
                examples = "50000000")
        @Identifier("oktmo")
        @Nullable
        String partOf,

        @Schema(description = "Of a municipality, code of the list `municipality-category`", examples = "third")
        @KnownCode("municipality-category")
        @Nullable
        String category,

        @Schema(description = "Whether help reaches it with difficulty; not when absent", examples = "true") @Nullable
        Boolean remote,

        @Schema(description = "First day of the code", examples = "2014-01-01") @NotNull @PlausibleDay
        LocalDate validFrom,

        @Schema(description = "Last day of the code, once it has one", examples = "2025-12-31") @PlausibleDay @Nullable
        LocalDate validTo,

        @Schema(
                description = "OKTMO code that stands in its place after that day; it may be entered later",
                examples = "50503000")
        @Identifier("oktmo")
        @Nullable
        String successor) {
    TerritoryDraft toDraft() {
        return new TerritoryDraft(
                Objects.requireNonNull(StoredForm.of("oktmo", code)),
                kind,
                name.strip(),
                StoredForm.of("oktmo", partOf),
                category,
                Boolean.TRUE.equals(remote),
                validFrom,
                validTo,
                StoredForm.of("oktmo", successor));
    }
}
