package org.familysupport.registry.specialists.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.specialists.EmploymentDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** Somebody's time at an organisation. */
@Schema(name = "EmploymentRequest", examples = "{\"to\": null}")
record EmploymentRequest(
        @Schema(description = "Of the directory, and not closed") @NotNull
        UUID organisation,

        @Schema(description = "Code of the list `specialist-position`", examples = "speech-therapist")
        @NotNull
        @KnownCode("specialist-position")
        String position,

        @Schema(description = "The first day", examples = "2020-09-01") @NotNull @PlausibleDay
        LocalDate from,

        @Schema(description = "The last day, where it is known beforehand", examples = "2022-08-31")
        @PlausibleDay
        @Nullable
        LocalDate to) {
    EmploymentDraft toDraft() {
        return new EmploymentDraft(organisation, position, from, to);
    }
}
