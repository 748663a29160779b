package org.familysupport.registry.volunteers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.registry.volunteers.ClearanceDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** A document that clears a volunteer. */
@Schema(name = "ClearanceRequest")
record ClearanceRequest(
        @Schema(description = "Code of the list `clearance-kind`", examples = "no-criminal-record")
        @NotNull
        @KnownCode("clearance-kind")
        String kind,

        @Schema(description = "Its number", examples = "054/001234-Е") @Size(min = 1, max = 100) @Nullable
        String reference,

        @Schema(description = "Its first day", examples = "2024-03-05") @NotNull @PlausibleDay
        LocalDate from,

        @Schema(description = "Its last day, where it has one", examples = "2025-03-04") @PlausibleDay @Nullable
        LocalDate to)
        implements Personal {
    ClearanceDraft toDraft() {
        return new ClearanceDraft(kind, reference == null ? null : new PersonalText(reference), from, to);
    }

    @Override
    public String toString() {
        return "***";
    }
}
