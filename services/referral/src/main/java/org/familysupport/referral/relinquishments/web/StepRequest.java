package org.familysupport.referral.relinquishments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What was done. */
@Schema(name = "RelinquishmentStepRequest")
record StepRequest(
        @Schema(description = "Code of the list `relinquishment-step`", examples = "psychologist")
        @NotNull
        @KnownCode("relinquishment-step")
        String stepCode,

        @Schema(description = "The day on which it was done") @NotNull @PlausibleDay
        LocalDate on,

        @Schema(description = "It leaves this service in no event", examples = "Попросила встретиться ещё раз")
        @Size(min = 1, max = 2000)
        @Nullable
        String note)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
