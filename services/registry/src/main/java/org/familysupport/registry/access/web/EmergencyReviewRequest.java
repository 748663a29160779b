package org.familysupport.registry.access.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** Whether it was justified. */
@Schema(name = "EmergencyReviewRequest")
record EmergencyReviewRequest(
        @Schema(description = "Code of the list `emergency-outcome`", examples = "justified")
        @NotNull
        @KnownCode("emergency-outcome")
        String outcome,

        @Schema(description = "Why; needed for one that was not justified. It leaves this service in no event")
        @Size(min = 1, max = 2000)
        @Nullable
        String note)
        implements Personal {
    @Nullable
    PersonalText noteText() {
        return note == null ? null : new PersonalText(note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
