package org.familysupport.registry.passports.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.familysupport.registry.passports.PassportDraft;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.OneLine;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** What is said of the accessibility of a place; everybody will read it, so it holds nobody's data. */
@Schema(name = "AccessibilityPassportRequest", examples = "{\"id\": null, \"place\": null}")
record PassportRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(description = "`place` of an earlier passport; absent for a place that has none") @Nullable
        UUID place,

        @Schema(description = "What the place is called", examples = "Библиотека № 3")
        @NotBlank
        @Size(max = 300)
        @OneLine
        String name,

        @Schema(examples = "ул. Ромашковая, 1") @NotBlank @Size(max = 500)
        String address,

        @Schema(description = "OKTMO code of 8 or 11 digits", examples = "50701000") @NotBlank @Identifier("oktmo")
        String territory,

        @Schema(description = "Whose place it is, if it is an organisation of the directory") @Nullable
        UUID organisation,

        @NotNull @Size(max = 100) List<@NotNull @Valid FeatureRequest> features,

        @Schema(description = "The day of the survey; not in the future", examples = "2024-09-02")
        @NotNull
        @PlausibleDay
        LocalDate date,

        @Schema(description = "The last day of the passport", examples = "2029-09-01") @PlausibleDay @Nullable
        LocalDate validTo) {
    PassportDraft toDraft() {
        return new PassportDraft(
                id == null ? null : new AccessibilityPassportId(id),
                place,
                name.strip(),
                address.strip(),
                Objects.requireNonNull(StoredForm.of("oktmo", territory)),
                organisation,
                features.stream().map(FeatureRequest::toFeature).distinct().toList(),
                date,
                validTo);
    }
}
