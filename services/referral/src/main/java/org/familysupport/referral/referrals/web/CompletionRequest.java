package org.familysupport.referral.referrals.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.ActWords;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** How the help ended. */
@Schema(name = "ReferralCompletionRequest")
record CompletionRequest(
        @Schema(description = "Code of the list `referral-outcome`", examples = "service-provided")
        @NotNull
        @KnownCode("referral-outcome")
        String outcome,

        @Schema(description = "For the source; it leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    ActWords toWords(@Nullable OrganisationId organisation) {
        return new ActWords(organisation, null, outcome, null, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
