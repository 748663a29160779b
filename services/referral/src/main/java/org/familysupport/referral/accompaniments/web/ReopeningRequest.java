package org.familysupport.referral.accompaniments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.accompaniments.AccompanimentWords;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** Why an accompaniment that had ended goes on. */
@Schema(name = "AccompanimentReopeningRequest")
record ReopeningRequest(
        @Schema(description = "Code of the list `accompaniment-reopening`", examples = "new-need")
        @NotNull
        @KnownCode("accompaniment-reopening")
        String reasonCode,

        @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    AccompanimentWords toWords() {
        return AccompanimentWords.because(reasonCode, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
