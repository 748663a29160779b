package org.familysupport.referral.accompaniments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.accompaniments.AccompanimentWords;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** That somebody looked how they are. */
@Schema(name = "AccompanimentFollowUpRequest")
record FollowUpRequest(
        @Schema(description = "The day on which somebody looked") @NotNull @PlausibleDay
        LocalDate on,

        @Schema(description = "When to look again; absent where nobody will") @PlausibleDay @Nullable
        LocalDate followUpOn,

        @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    AccompanimentWords toWords() {
        return new AccompanimentWords(null, on, null, null, null, null, null, null, null, followUpOn, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
