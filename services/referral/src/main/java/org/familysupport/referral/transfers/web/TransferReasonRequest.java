package org.familysupport.referral.transfers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.transfers.TransferWords;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** An act that needs a reason. */
@Schema(name = "TransferReasonRequest")
record TransferReasonRequest(
        @Schema(description = "Code of the list `status-reason` that fits the act", examples = "other")
        @NotNull
        @KnownCode("status-reason")
        String reasonCode,

        @Schema(description = "For the other side; it leaves this service in no event")
        @Size(min = 1, max = 2000)
        @Nullable
        String note)
        implements Personal {
    TransferWords toWords(@Nullable OrganisationId organisation) {
        return new TransferWords(organisation, reasonCode, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
