package org.familysupport.referral.accompaniments.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.accompaniments.AccompanimentWords;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** The decision that accompaniment is granted. */
@Schema(name = "AccompanimentGrantingRequest")
record GrantingRequest(
        @Schema(description = "The day of the decision") @NotNull @PlausibleDay
        LocalDate on,

        @Schema(description = "Number of the document of the decision", examples = "17-с")
        @NotNull
        @Size(min = 1, max = 100)
        String document,

        @Schema(description = "The legal act it rests on, where the registry has it") @Nullable
        UUID legalAct,

        @Schema(description = "First day") @NotNull @PlausibleDay
        LocalDate from,

        @Schema(description = "Last day; absent where there is no term") @PlausibleDay @Nullable
        LocalDate to,

        @Schema(description = "When to look through the case for the first time", examples = "2026-09-01")
        @PlausibleDay
        @Nullable
        LocalDate reviewOn,

        @Schema(description = "It leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    AccompanimentWords toWords() {
        return new AccompanimentWords(null, on, document, act(legalAct), from, to, null, null, reviewOn, null, note);
    }

    static @Nullable AgreementId act(@Nullable UUID legalAct) {
        return legalAct == null ? null : new AgreementId(legalAct);
    }

    @Override
    public String toString() {
        return "***";
    }
}
