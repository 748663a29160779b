package org.familysupport.registry.passports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.passports.AccessibilityPassport;
import org.jspecify.annotations.Nullable;

/** The accessibility passport of a place, as everybody may see it. */
@Schema(name = "AccessibilityPassport", examples = "{\"supersededBy\": null}")
record PassportView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "The same for every passport of one place")
        UUID place,

        @Schema(description = "What the place is called", examples = "Библиотека № 3")
        String name,

        String address,

        @Schema(description = "OKTMO code", examples = "50701000")
        String territory,

        @Schema(description = "Whose place it is, if it is an organisation of the directory") @Nullable
        UUID organisation,

        List<FeatureRequest> features,

        @Schema(description = "The day of the survey", examples = "2024-09-02")
        LocalDate date,

        @Schema(description = "The last day of the passport", examples = "2029-09-01") @Nullable
        LocalDate validTo,

        @Schema(description = "Code of the list `passport-status`", examples = "current")
        String status,

        @Schema(description = "The newer one that stands in its place") @Nullable
        UUID supersededBy)
        implements Versioned {
    static PassportView of(AccessibilityPassport it) {
        return new PassportView(
                it.uuid(),
                it.version(),
                it.place(),
                it.name(),
                it.address(),
                it.territory(),
                it.organisation() == null ? null : it.organisation().value(),
                it.features().stream().map(FeatureRequest::of).toList(),
                it.date(),
                it.validTo(),
                it.status(),
                it.supersededBy() == null ? null : it.supersededBy().value());
    }
}
