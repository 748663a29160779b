package org.familysupport.referral.accompaniments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.accompaniments.AccompanimentWords;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** That somebody looked through a case that goes on. */
@Schema(name = "AccompanimentReviewRequest")
record ReviewRequest(
        @Schema(description = "The day of the review") @NotNull @PlausibleDay
        LocalDate on,

        @Schema(description = "When to review it next; absent where no day is set") @PlausibleDay @Nullable
        LocalDate reviewOn,

        @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    AccompanimentWords toWords() {
        return new AccompanimentWords(null, on, null, null, null, null, null, null, reviewOn, null, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
