package org.familysupport.referral.accompaniments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.accompaniments.AccompanimentWords;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** How an accompaniment ends. */
@Schema(name = "AccompanimentClosureRequest")
record ClosureRequest(
        @Schema(description = "Code of the list `accompaniment-outcome`", examples = "goals-reached")
        @NotNull
        @KnownCode("accompaniment-outcome")
        String outcomeCode,

        @Schema(description = "When to look how they are; absent where nobody will") @PlausibleDay @Nullable
        LocalDate followUpOn,

        @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    AccompanimentWords toWords() {
        return new AccompanimentWords(null, null, null, null, null, null, null, outcomeCode, null, followUpOn, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
