package org.familysupport.referral.referrals.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.ActWords;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** An act that needs a reason. */
@Schema(name = "ReferralReasonRequest")
record ReasonRequest(
        @Schema(description = "Code of the list `status-reason` that fits the act", examples = "other")
        @NotNull
        @KnownCode("status-reason")
        String reasonCode,

        @Schema(description = "For the other side; it leaves this service in no event")
        @Size(min = 1, max = 2000)
        @Nullable
        String note)
        implements Personal {
    ActWords toWords(@Nullable OrganisationId organisation) {
        return new ActWords(organisation, reasonCode, null, null, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
