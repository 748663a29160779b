package org.familysupport.referral.accompaniments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.accompaniments.AccompanimentWords;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** The decision that accompaniment is refused. */
@Schema(name = "AccompanimentRefusalRequest")
record RefusalRequest(
        @Schema(description = "Code of the list `accompaniment-refusal`", examples = "no-ground")
        @NotNull
        @KnownCode("accompaniment-refusal")
        String reasonCode,

        @Schema(description = "The day of the decision") @NotNull @PlausibleDay
        LocalDate on,

        @Schema(description = "Number of the document of the decision", examples = "18-с")
        @NotNull
        @Size(min = 1, max = 100)
        String document,

        @Schema(description = "The legal act it rests on, where the registry has it") @Nullable
        UUID legalAct,

        @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    AccompanimentWords toWords() {
        return new AccompanimentWords(
                reasonCode, on, document, GrantingRequest.act(legalAct), null, null, null, null, null, null, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
